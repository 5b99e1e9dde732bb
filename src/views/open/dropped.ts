/** What one drop brings, so that a folder of a whole disk does not hang the page. */
export const MOST_FILES = 500

interface Given {
  files: File[]
  /** Files beyond the most. */
  leftOut: number
}

/** Files of a choice or a folder's choice, hidden ones left out, as on the command line. */
export function chosen(list: Iterable<File>): Given {
  const files = [...list].filter(({ name, webkitRelativePath }) => !`/${webkitRelativePath || name}`.includes('/.'))
  return { files: files.slice(0, MOST_FILES), leftOut: Math.max(0, files.length - MOST_FILES) }
}

/** Files of a drop, those of folders at any depth. The entries have to be taken before anything is waited for. */
export async function dropped(transfer: DataTransfer): Promise<Given> {
  const loose = [...transfer.files]
  const entries = [...transfer.items].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry?.() ?? []) : []))
  if (entries.every(({ isFile }) => isFile)) return chosen(loose)
  const files: File[] = []
  let leftOut = 0
  const open = entries.reverse()
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory) open.push(...(await entriesOf(entry as FileSystemDirectoryEntry)).reverse())
    else if (files.length >= MOST_FILES) leftOut++
    else {
      const file = await fileOf(entry as FileSystemFileEntry)
      if (file !== null) files.push(file)
    }
    if (leftOut >= MOST_FILES) break
  }
  return { files, leftOut }
}

const fileOf = (entry: FileSystemFileEntry): Promise<File | null> => new Promise((resolve) => entry.file(resolve, () => resolve(null)))

async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const found: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])))
    if (some.length === 0) return found.sort((a, b) => (a.name < b.name ? -1 : 1))
    found.push(...some)
    if (found.length > 2 * MOST_FILES) return found
  }
}
