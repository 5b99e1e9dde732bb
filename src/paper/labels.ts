import { isLocal, LOCAL_PREFIX } from '../model/localReading.ts'
import { fenToWan } from '../model/money.ts'
import type { SheetCell } from './sheet.ts'
import type { Tongue } from './words.ts'

interface Department {
  departmentId: string
  departmentCode: string | null
  departmentName: string | null
}

/** The department's printed name, or its code where no name is printed; one of the reader's own documents says so. */
export function departmentText(department: Department, tongue: Tongue): string {
  const text = printedText(department, tongue)
  return isLocal(department.departmentId) ? tongue.shared.open.localName(text) : text
}

function printedText({ departmentId, departmentCode, departmentName }: Department, { shared }: Tongue): string {
  if (departmentName !== null) return departmentName
  return departmentCode === null ? shared.department.unnamedAlone(departmentId.replace(LOCAL_PREFIX, '')) : shared.department.codeOnly(departmentCode)
}

/** Integer fen as 万元, exact to the fen. */
export const wan = (fen: number | null): number | null => (fen === null ? null : fenToWan(fen))

/** Names of the columns a finding points at, joined as the language joins. */
export const cellsText = (cells: string, { shared }: Tongue): string =>
  cells === '' ? '' : shared.format.list(cells.split(',').map((cell) => shared.cells[cell] ?? cell))

export const flagText = (flag: boolean, { words }: Tongue): string => (flag ? words.yes : words.no)

/** `a / b` as a part of 1, blank where there is nothing to divide by. */
export const part = (a: number, b: number): SheetCell => (b === 0 ? null : a / b)
