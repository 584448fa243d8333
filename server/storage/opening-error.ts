/** Why the storage could not be opened: for the operator, on the console, before anything is served. */
export type OpeningProblem =
  | 'folder_not_writable'
  | 'already_in_use' // another process owns the folder
  | 'damaged'
  | 'newer_version' // written by a newer release of this program

const explanations: Record<OpeningProblem, (path: string) => string> = {
  folder_not_writable: (path) =>
    `The data folder ${path} cannot be written. Check that it exists, who owns it and that the disk is not read-only (DATA_DIR).`,
  already_in_use: (path) =>
    `Another process is using the data folder ${path}. Only one server may own it: stop the other one, or choose another DATA_DIR.`,
  damaged: (path) =>
    `The database ${path} is damaged or is no Rembuk database. It was left untouched. Restore a backup, or move it away to begin anew.`,
  newer_version: (path) =>
    `The database ${path} was written by a newer release of Rembuk. Install that release; the file was left untouched.`,
}

export class OpeningError extends Error {
  readonly problem: OpeningProblem
  readonly path: string

  constructor(problem: OpeningProblem, path: string, cause?: unknown) {
    super(explanations[problem](path), { cause })
    this.name = 'OpeningError'
    this.problem = problem
    this.path = path
  }
}

/** What a document's log holds is not what was written: it stays closed until a backup is restored. */
export class DamagedDocumentError extends Error {
  constructor(document: string) {
    super(`The log of ${document} is damaged`)
    this.name = 'DamagedDocumentError'
  }
}
