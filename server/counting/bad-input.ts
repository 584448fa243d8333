/** What was given cannot be counted: the message says what is wrong and what to do. Ends with exit code 2. */
export class BadInput extends Error {
  /** Of the file, counted from 1; null where no single line is at fault. */
  readonly line: number | null

  constructor(message: string, line: number | null = null) {
    super(message)
    this.line = line
  }
}
