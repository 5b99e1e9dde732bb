import { pdfPage, plain } from './hostile/make.ts'

/** A PDF page with these words in a font that is not embedded and names its characters by the standard map GBK-EUC-H. */
export function gbkPage(words: string): Uint8Array {
  const codes = new Map<string, string>()
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) codes.set(new TextDecoder('gbk').decode(Uint8Array.of(high, low)), [high, low].map((byte) => byte.toString(16)).join(''))
  }
  return pdfPage(plain(`BT /G 12 Tf 50 700 Td <${[...words].map((character) => codes.get(character)).join('')}> Tj ET`), '/Font << /G 6 0 R >>', [
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [7 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 8 0 R >>',
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 32 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 700 /StemV 80 >>',
  ])
}
