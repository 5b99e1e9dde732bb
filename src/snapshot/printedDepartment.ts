import type { Project, TargetDocument } from '../model/targetDocument.ts'

/** What a document itself says of its department; null where it says nothing or several things. */

/** The budget code stated for the document, else the one all its projects state. */
export function printedCode(document: TargetDocument): string | null {
  const code = document.department.code ?? only(document.projects.map((project) => project.departmentCode))
  return code === '' ? null : code
}

/** The department's name as printed for the document, else the one all its projects print. */
export function printedName(document: TargetDocument): string | null {
  return document.department.name ?? only(document.projects.map((project) => project.departmentName))
}

/** The division (first six digits, domain.md T03) all its long project codes begin with. */
export function districtOf({ projects }: TargetDocument): string | null {
  return only(projects.map(({ code }) => /^(\d{6})\d{2}[0-9A-Z]{8,}$/u.exec(code ?? '')?.[1] ?? null))
}

/** The first six digits shared by all its nine-digit project codes. */
export function codePrefix({ projects }: TargetDocument): string | null {
  return only(projects.map(nineDigitPrefix))
}

function nineDigitPrefix({ code }: Project): string | null {
  return code !== null && /^\d{9}$/u.test(code) ? code.slice(0, 6) : null
}

/** The only value among those that are not null, else null. */
function only(values: readonly (string | null)[]): string | null {
  const distinct = new Set(values.filter((value) => value !== null))
  const [first] = distinct
  return distinct.size === 1 && first !== undefined ? first : null
}
