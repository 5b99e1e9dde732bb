/** Hands a file to the browser to be saved. */
export function offerFile(name: string, bytes: Uint8Array | Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(bytes instanceof Blob ? bytes : new Blob([new Uint8Array(bytes)]))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Whether the clipboard took the text; false where the browser has none or refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
