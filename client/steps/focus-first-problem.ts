/** After a refused form: to the first field that needs something, once it says so on screen. */
export function focusFirstProblem(form: HTMLFormElement): void {
  requestAnimationFrame(() => {
    form.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus()
  })
}
