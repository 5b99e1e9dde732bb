import { join } from 'node:path'
import ts from 'typescript'
import { ROOT } from './run.ts'

/** Globals that Node, every browser and every worker share; the core may use them. */
const SHARED = 'TextDecoder TextEncoder URL URLSearchParams structuredClone'.split(' ')

/**
 * Compiles the given files without DOM and without Node's types.
 * @returns `path:line uses name` for each global that is not part of the language
 */
export function foreignGlobals(paths: readonly string[]): string[] {
  const ambient = join(ROOT, 'shared-globals.d.ts')
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts'], types: [], noEmit: true, skipLibCheck: true, allowImportingTsExtensions: true, resolveJsonModule: true,
  }
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists } = host
  const declarations = SHARED.map((name) => `declare var ${name}: any`).join('\n')
  host.fileExists = (path) => path === ambient || fileExists.call(host, path)
  host.getSourceFile = (path, ...rest) => (path === ambient
    ? ts.createSourceFile(path, declarations, ts.ScriptTarget.ES2022)
    : getSourceFile.call(host, path, ...rest))
  const program = ts.createProgram([...paths.map((path) => join(ROOT, path)), ambient], options, host)
  const own = new Set(paths.map((path) => join(ROOT, path)))
  return program.getSourceFiles().filter(({ fileName }) => own.has(fileName)).flatMap((file) =>
    program.getSemanticDiagnostics(file).flatMap(({ messageText, start }) => {
      const [, name] = /^Cannot find (?:name|namespace) '(\w+)'/u.exec(ts.flattenDiagnosticMessageText(messageText, '\n')) ?? []
      if (name === undefined || SHARED.includes(name)) return []
      const { line } = file.getLineAndCharacterOfPosition(start ?? 0)
      return [`${file.fileName.slice(ROOT.length)}:${line + 1} uses ${name}`]
    }))
}
