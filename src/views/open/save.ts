/** Hands the reader a file made in the page. */
export function save(name: string, content: string | Uint8Array): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([typeof content === 'string' ? content : new Uint8Array(content)]))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
