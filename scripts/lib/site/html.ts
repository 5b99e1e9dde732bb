/** Markup that is safe to put into a page as it is. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }

  toString(): string {
    return this.text
  }
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/gu, (sign) => ESCAPES[sign]!)

type Part = string | number | Html | readonly Html[]

/** A template whose values are escaped, other markup apart. */
export function html(texts: TemplateStringsArray, ...parts: Part[]): Html {
  const written = parts.map((part) => (part instanceof Html ? part.text : Array.isArray(part) ? part.join('') : escapeHtml(String(part as string | number))))
  return new Html(texts.map((text, index) => text + (written[index] ?? '')).join(''))
}
