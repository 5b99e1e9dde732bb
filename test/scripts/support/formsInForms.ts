import { pdf } from '../../extract/hostile/make.ts'

/** One page that draws a form, which draws the next form `times` times, and so on: a small file, `times ** levels` drawings. */
export function formsInForms(times: number, levels: number): Uint8Array {
  const first = 5
  const bytes = (text: string) => new TextEncoder().encode(text)
  const forms = Array.from({ length: levels }, (_, level) => {
    const last = level === levels - 1
    return {
      dictionary: `/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << ${last ? '' : `/XObject << /X ${first + level + 1} 0 R >>`} >>`,
      data: bytes(last ? '0 0 1 1 re f' : '/X Do '.repeat(times)),
    }
  })
  return pdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X ${first} 0 R >> >> >>`,
    { dictionary: '', data: bytes('/X Do') },
    ...forms,
  ])
}
