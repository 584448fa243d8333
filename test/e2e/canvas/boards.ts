/** What the tests do on the page with two boards. */
import { test as base, expect, type Page } from '@playwright/test'
import { servePage } from './serve-page.ts'

type Json = Record<string, unknown>

export class Boards {
  readonly page: Page
  readonly errors: string[] = []

  constructor(page: Page) {
    this.page = page
    page.on('pageerror', (error) => this.errors.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text())
    })
  }

  async open(url: string, query = ''): Promise<void> {
    await this.page.goto(`${url}${query}`)
    await this.page.waitForFunction(() => {
      const { handles, editors } = window.hooks
      return handles.length === 2 && handles.every(Boolean) && editors.every(Boolean)
    })
    // Both take the keyboard when they open; on one page only one may have it.
    await this.page.evaluate(() => void window.hooks.editors[1]?.blur())
  }

  /** The lane as the server has it. */
  lane(key: string): Promise<Json | null> {
    return this.page.evaluate(
      (lane) => (window.hooks.server.getMap('records').get(lane) as Json | undefined) ?? null,
      key,
    )
  }

  /** The record as one of the canvases shows it. */
  shape(at: 0 | 1, id: string): Promise<Json | null> {
    return this.page.evaluate(
      ([board, shape]) =>
        (window.hooks.editors[Number(board)]?.getShape(shape as never) as unknown as Json) ?? null,
      [at, id] as const,
    )
  }

  words(at: 0 | 1, id: string): Promise<string> {
    return this.shape(at, id).then((shape) => JSON.stringify((shape?.props as Json)?.richText ?? null))
  }

  shapes(at: 0 | 1, type: string): Promise<string[]> {
    return this.page.evaluate(
      ([board, kind]) =>
        (window.hooks.editors[Number(board)]?.getCurrentPageShapes() ?? [])
          .filter((shape) => shape.type === kind)
          .map((shape) => shape.id as string),
      [at, type] as const,
    )
  }

  /** Double-clicks a card and waits until its words take the keys. */
  async enterWords(at: { x: number; y: number }): Promise<void> {
    await this.page.mouse.dblclick(at.x, at.y)
    await this.wordsReady()
  }

  /** The editor of a card's words needs a moment before it has its caret. */
  async wordsReady(): Promise<void> {
    await this.page.waitForFunction(
      () => document.activeElement?.getAttribute('contenteditable') === 'true' && document.hasFocus(),
    )
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    )
  }

  /** The middle of a shape on the screen. */
  async middle(at: 0 | 1, id: string): Promise<{ x: number; y: number }> {
    const point = await this.page.evaluate(
      ([board, shape]) => {
        const editor = window.hooks.editors[Number(board)]
        const bounds = editor?.getShapePageBounds(shape as never)
        if (!editor || !bounds) return null
        const { x, y } = editor.pageToScreen(bounds.center)
        return { x, y }
      },
      [at, id] as const,
    )
    if (!point) throw new Error(`${id} is not on the board`)
    return point
  }

  async drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
    const { mouse } = this.page
    await mouse.move(from.x, from.y)
    await mouse.down()
    for (let part = 1; part <= 8; part += 1)
      await mouse.move(from.x + ((to.x - from.x) * part) / 8, from.y + ((to.y - from.y) * part) / 8)
    await mouse.move(to.x, to.y)
    // The editor looks every 60 ms where a dragged card would be dropped.
    await this.frames(8)
    await mouse.up()
  }

  /** Lets the page draw. */
  frames(count = 2): Promise<void> {
    return this.page.evaluate(
      (left) =>
        new Promise<void>((done) => {
          const next = (rest: number) => (rest === 0 ? done() : requestAnimationFrame(() => next(rest - 1)))
          next(left)
        }),
      count,
    )
  }

  async click(at: 0 | 1, id: string, options?: { modifiers?: ('Shift' | 'Control')[] }): Promise<void> {
    const { x, y } = await this.middle(at, id)
    for (const key of options?.modifiers ?? []) await this.page.keyboard.down(key)
    await this.page.mouse.click(x, y)
    for (const key of options?.modifiers ?? []) await this.page.keyboard.up(key)
  }

  tool(at: 0 | 1, tool: string): Promise<void> {
    return this.page.evaluate(
      ([board, name]) => window.hooks.handles[Number(board)]?.setTool(name as 'select'),
      [at, tool] as const,
    )
  }

  put(key: string, value: unknown): Promise<void> {
    return this.page.evaluate(([lane, one]) => window.hooks.put(lane as string, one), [key, value] as const)
  }
}

export const test = base.extend<{ boards: Boards; url: string }, { served: string }>({
  served: [
    // biome-ignore lint/correctness/noEmptyPattern: a fixture without fixtures
    async ({}, use) => {
      const served = await servePage()
      await use(served.url)
      await served.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  url: async ({ served }, use) => use(served),
  boards: async ({ page }, use) => {
    const boards = new Boards(page)
    await use(boards)
    expect(boards.errors, 'errors of the page').toEqual([])
  },
})

export { expect }
