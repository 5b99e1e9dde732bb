/** What the reader says when something is not right: place and remedy, in both languages. */
import type { Diagnostic, Locator, Severity } from '../model/targetDocument.ts'

const quoted = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
/** The first few of many. */
const listed = (names: readonly string[]) => names.slice(0, 5).map((name) => `“${quoted(name)}”`).join('、') + (names.length > 5 ? '…' : '')

const MISSING = {
  indicatorTable: ['指标表', 'indicator table'],
  tableHead: ['指标表的表头（三级指标、指标值）', 'head of the indicator table (三级指标, 指标值)'],
  rows: ['指标行', 'indicator rows'],
  lastRow: ['最后一行的单元格', 'cells of the last row'],
  产出指标: ['产出指标', 'output indicators (产出指标)'],
  效益指标: ['效益指标', 'benefit indicators (效益指标)'],
  满意度指标: ['满意度指标', 'satisfaction indicators (满意度指标)'],
} as const
export type MissingPart = keyof typeof MISSING

const MESSAGES = {
  'empty-file': () => ['文件是空的，没有可读的内容。请重新导出或下载。', 'The file is empty. Export or download it again.'],
  'binary-file': () => ['这不是文本文件（含二进制内容）。请提供文件的文本版本。', 'This is no text file (binary content). Provide the document as text.'],
  'encoding-unknown': () => ['无法识别文字编码。请另存为 UTF-8 文本。', 'The text encoding is not known. Save the file as UTF-8 text.'],
  'format-not-read': (kind: string) => [`这是 ${kind} 文件，目前不能读取。请另存为 .docx 或 .txt。`, `This is a ${kind} file, which can't be read. Save it as .docx or .txt.`],
  'archive-damaged': (detail: string) => [`文件已损坏或不完整，无法解包（${quoted(detail)}）。请重新下载。`, `The file is damaged or incomplete and can't be unpacked (${quoted(detail)}). Download it again.`],
  'archive-too-large': (part: string) => [`文件解包后过大（${quoted(part)}），已拒绝读取。`, `The file unpacks to more than the reader takes (${quoted(part)}) and was refused.`],
  'document-damaged': (detail: string) => [`文档内容已损坏（${quoted(detail)}）。请重新下载或另存。`, `The document's content is damaged (${quoted(detail)}). Download it or save it again.`],
  'document-locked': () => ['文件有密码保护，无法读取。请提供未加密的版本。', 'The file is protected by a password. Provide it without one.'],
  'document-too-large': (size: string) => [`文件过大（${size}），已拒绝读取。请拆分后再读。`, `The file is too large (${size}) and was refused. Split it.`],
  'embedded-not-read': () => ['文档嵌入了另一份内容（altChunk），未读取。请在 Word 中打开、另存后再读。', 'The document embeds other content (altChunk), which was not read. Open it in Word, save it and read it again.'],
  'macros-not-run': () => ['文件带有宏（脚本），已忽略，从不运行。', 'The file carries macros (scripts); they were left out and are never run.'],
  'pdf-scanned': () => ['PDF 没有文字，应为扫描件，需要先做文字识别（OCR），本工具不猜测内容。', 'The PDF holds no text; it is a scan and needs OCR first. Nothing is guessed.'],
  'pdf-page-scanned': (page: number) => [`第 ${page} 页是图片，需要先做文字识别（OCR）。`, `Page ${page} is a picture and needs OCR first.`],
  'pdf-page-recognised': (page: number) => [`第 ${page} 页的文字不可见，衬在图片之下，应为识别（OCR）所得，可能有误。请对照原图核实。`, `The words of page ${page} are not painted; they lie with a picture, as recognition (OCR) leaves them, and may be wrong. Check them against the picture.`],
  'pdf-no-unicode': () => ['PDF 的字体没有 Unicode 对照表，文字无法还原。请用原始 Word 文件或做文字识别（OCR）。', 'The PDF\'s fonts have no Unicode map, so its characters can\'t be known. Use the original document or OCR.'],
  'not-a-target-table': () => ['没有找到绩效目标表（找不到“项目编码”“三级指标”“指标值”等表头）。请确认这是部门预算绩效目标文件。', 'No target table was found (no 项目编码, 三级指标, 指标值 heads). Check that this is a department\'s published targets.'],
  'text-cut-off': () => ['文件在一个字符中间结束，内容不完整。请重新下载完整文件。', 'The file ends in the middle of a character. Download it whole.'],
  'table-cut-off': (name: string, missing: readonly MissingPart[]) => [
    `“${quoted(name)}”的绩效目标表在中途结束，缺少${missing.map((part) => MISSING[part][0]).join('、')}。请用完整的原文重新读取。`,
    `The table of “${quoted(name)}” is cut off: ${missing.map((part) => MISSING[part][1]).join(', ')} missing. Read it again from the whole original.`,
  ],
  'table-parts-missing': (name: string, missing: readonly MissingPart[]) => [
    `“${quoted(name)}”的绩效目标表没有${missing.map((part) => MISSING[part][0]).join('、')}。请对照原文，确认原文如此。`,
    `The table of “${quoted(name)}” has no ${missing.map((part) => MISSING[part][1]).join(', ')}. Check that the original prints none.`,
  ],
  'table-split-by-columns': () => ['这张表只有指标值等列，没有指标名称，应为上一张宽表分页印出的右半部分，无法逐行对应。请用未分页的原文（docx 或 xlsx）读取。', 'This table prints values without names; it seems to be the right half of the wide table before it, and its rows can\'t be told apart. Read an original that is not split over pages (docx or xlsx).'],
  'table-may-be-cut-off': (name: string) => [`“${quoted(name)}”的表没有满意度指标，可能不完整，请对照原文。`, `The table of “${quoted(name)}” has no satisfaction block; it may be cut off. Check the original.`],
  'row-does-not-fit': (words: string, cells: number, columns: number) => [`这一行有 ${cells} 格，表头有 ${columns} 列，无法对应：${quoted(words)}。请对照原文补全或合并单元格。`, `This row has ${cells} cells, the table head ${columns}: ${quoted(words)}. Complete it from the original.`],
  'row-uncertain': () => ['这一行的单元格由推断拼成，把握不大，按“未识别”处理，不计入评分。请对照原文核实。', 'The cells of this row were put together by inference and are uncertain; it counts as not read and is left out of scores. Check it against the original.'],
  'head-uncertain': (words: string) => [`表头部分的这一格由推断拼成，可能并入了相邻格的文字：${quoted(words)}。请对照原文核实。`, `This cell above the indicators was put together by inference and may hold words of the next one: ${quoted(words)}. Check it against the original.`],
  'segment-too-long': () => ['一个类别下的文字过长，不像绩效指标，未读取。请检查文件。', 'The text under one category is too long to be indicators and was not read. Check the file.'],
  'amount-unreadable': (words: string) => [`金额“${quoted(words)}”无法识别，按空白处理。请核对。`, `The amount “${quoted(words)}” can't be read and is left blank. Check it.`],
  'budget-missing': (name: string) => [`“${quoted(name)}”没有读到预算数。请对照原文。`, `No budget was found for “${quoted(name)}”. Check the original.`],
  'plan-unclear': () => ['资金支出计划的数值与月份对不上，按空白处理。请对照原文。', 'The spending plan has values that fit no month and is left blank. Check the original.'],
  'budget-does-not-tie': (name: string, budget: number, parts: number) => [`“${quoted(name)}”的预算数 ${budget} 万元与财政资金、其他资金之和 ${parts} 万元不一致。请核对原文。`, `The budget of “${quoted(name)}”, ${budget} 万元, differs from fiscal plus other funds, ${parts} 万元. Check the original.`],
  'plan-not-rising': (name: string) => [`“${quoted(name)}”的资金支出计划没有逐期上升到 100%。请核对原文。`, `The spending plan of “${quoted(name)}” does not rise to 100 %. Check the original.`],
  'table-number-missing': (before: number, after: number) => [`项目表的序号从 ${before} 跳到 ${after}，中间可能有表未读到。请核对原文。`, `Table numbers go from ${before} to ${after}; a table in between may be missing. Check the original.`],
  'projects-missing': (names: readonly string[], read: number, stated: number) => [
    `文件的项目清单列有 ${stated} 个项目，读到 ${read} 个，清单中这些未读到：${listed(names)}。请核对原文是否缺表。`,
    `The document lists ${stated} projects, ${read} were read; listed and not read: ${listed(names)}. Check whether their tables are missing.`,
  ],
  'projects-not-listed': (names: readonly string[]) => [`这些项目有绩效目标表，但文件的项目清单中没有：${listed(names)}。请核对原文。`, `These projects have a table and are not in the document's own list: ${listed(names)}. Check the original.`],
  'project-count-differs': (stated: number, read: number) => [`文件写明共 ${stated} 个项目，读到 ${read} 个。请核对原文。`, `The document states ${stated} projects, ${read} were read. Check the original.`],
  'project-total-differs': (stated: number, read: number) => [`文件写明的项目预算合计为 ${stated} 万元，读到的各项目预算之和为 ${read} 万元。请核对原文。`, `The document states ${stated} 万元 for all projects; the budgets read sum to ${read} 万元. Check the original.`],
  'code-missing': (name: string) => [`“${quoted(name)}”没有项目编码。`, `“${quoted(name)}” has no project code.`],
  'lines-not-placed': (count: number, words: string) => [`有 ${count} 行不属于任何已知部分，未读入，首行为“${quoted(words)}”。请核实是否有遗漏。`, `${count} lines belong to no known part and were not read, the first being “${quoted(words)}”. Check that nothing is missing.`],
} as const satisfies Record<string, (...words: never[]) => readonly [string, string]>

export type MessageCode = keyof typeof MESSAGES

const BETWEEN = ' / '
/** A ` / ` in words taken from the document, with a no-break space so that it looks the same and parts nothing. */
const unparting = (word: unknown): unknown =>
  typeof word === 'string' ? word.replace(/ (?=\/ )/gu, '\u00a0') : Array.isArray(word) ? word.map(unparting) : word

/** A diagnostic with its message as `中文 / English`; no other ` / ` stands in it. */
export function diagnostic<Code extends MessageCode>(severity: Severity, code: Code, locator: Locator | null, ...words: Parameters<(typeof MESSAGES)[Code]>): Diagnostic {
  const make = MESSAGES[code] as unknown as (...words: unknown[]) => readonly [string, string]
  return { severity, code, message: make(...words.map(unparting)).join(BETWEEN), locator }
}

/** The half of a `中文 / English` message for a language; a message in one language whole. */
export function inLanguage(message: string, language: 'zh' | 'en'): string {
  const at = message.indexOf(BETWEEN)
  return at < 0 ? message : language === 'zh' ? message.slice(0, at) : message.slice(at + BETWEEN.length)
}
