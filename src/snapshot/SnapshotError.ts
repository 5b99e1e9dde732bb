/** Why a snapshot can't be made, in both languages, with the file, the place in it and what to do. */
export interface Problem {
  /** File name as the user gave it, null where no single file is concerned. */
  file: string | null
  /** JSON pointer into that file (`/projects/0/budgetWan`), `''` for the whole. */
  path: string
  zh: string
  en: string
}

/** Thrown when tables can't be built honestly; `problems` is never empty. */
export class SnapshotError extends Error {
  override name = 'SnapshotError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => `${place(problem)}${problem.en}`).join('\n'))
    this.problems = problems
  }
}

const place = ({ file, path }: Problem) => (file === null ? '' : `${file}${path === '' ? '' : ` ${path}`}: `)

/** A problem as two lines, Chinese first, each beginning with file and place. */
export function problemText(problem: Problem): string {
  return `${place(problem)}${problem.zh}\n${place(problem)}${problem.en}`
}
