/** The register of departments, `data/departments.json`: one department through years, names and mergers. */

export interface RegisteredName {
  name: string
  /** First and last budget year of the name, null where not known. */
  from: number | null
  to: number | null
}

export interface FormedFrom {
  /** The predecessor by its id in the register, or by its printed name alone. */
  id?: string
  name?: string
  /** First budget year of the department as it is now. */
  year: number
  kind: 'renamed' | 'merged' | 'split'
  /** Where that is printed. */
  source: string
}

export interface RegisteredDepartment {
  /** What links and the snapshot's `department_id` use; never reused. */
  id: string
  /** Six-digit division code and printed name, each null where no document gives it. */
  jurisdiction: { code: string | null; name: string | null }
  /** Budget codes as printed. */
  codes: string[]
  /** Printed names with the years they hold. */
  names: RegisteredName[]
  /** Other printed forms of a name. */
  aliases: string[]
  /** Beginnings of project codes that are this department's alone. */
  projectCodePrefixes: string[]
  formedFrom: FormedFrom[]
  /** Where the facts are printed. */
  source: string
}
