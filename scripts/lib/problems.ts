/** What a command says when it stops: Chinese first, then English, on stderr; the exit code tells the kind. */
export class CommandError extends Error {
  override name = 'CommandError'
  readonly zh: string
  readonly exitCode: number

  /** @param exitCode 1: the work can't be done; 2: wrong use */
  constructor(exitCode: 1 | 2, zh: string, en: string) {
    super(en)
    this.zh = zh
    this.exitCode = exitCode
  }
}

/** Runs a command's body; known problems end as two lines on stderr, unknown ones with their stack. */
export async function runCommand(body: () => Promise<void>): Promise<void> {
  try {
    await body()
  } catch (error) {
    if (error instanceof CommandError) {
      console.error(`${error.zh}\n${error.message}`)
      process.exitCode = error.exitCode
    } else {
      console.error(error)
      process.exitCode = 1
    }
  }
}
