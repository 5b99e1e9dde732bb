/** Programs in a document: told, never run, and not even unpacked. */
const MACRO_PARTS = /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|_VBA_PROJECT)$/u

/** By the names of a package's parts or of an OLE container's streams. */
export const hasMacros = (names: readonly string[]) => names.some((name) => MACRO_PARTS.test(name))
