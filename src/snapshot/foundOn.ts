import { kindBits, writeMarks } from '../model/findingKinds.ts'
import type { Finding, Judgement } from '../quality/judgement.ts'

const placeOf = (project: number, ordinal: number) => `${project} ${ordinal}`

/** What was found on each row, whether by a rule asked of the row or by one asked once of its table: columns of `indicators`. */
export function foundOn({ findings }: Judgement): (project: number, ordinal: number) => { found_kinds: bigint; found_marks: string } {
  const byRow = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (finding.projectIndex === null) continue
    for (const ordinal of new Set([...(finding.indicatorOrdinal === null ? [] : [finding.indicatorOrdinal]), ...finding.rows])) {
      const place = placeOf(finding.projectIndex, ordinal)
      const own = byRow.get(place)
      if (own === undefined) byRow.set(place, [finding])
      else own.push(finding)
    }
  }
  return (project, ordinal) => {
    const own = byRow.get(placeOf(project, ordinal)) ?? []
    return { found_kinds: kindBits(own), found_marks: writeMarks(own) }
  }
}

/** Findings about a project or the department as a whole, and so on no row, as `outcome:severity:class:count` joined by ','. */
export function foundOnNone({ findings }: Judgement): string {
  const counts = new Map<string, number>()
  for (const { indicatorOrdinal, rows, outcome, severity, class: name } of findings) {
    if (indicatorOrdinal !== null || rows.length > 0) continue
    const kind = [outcome, severity, name].join(':')
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return [...counts].map(([kind, count]) => `${kind}:${count}`).sort().join(',')
}
