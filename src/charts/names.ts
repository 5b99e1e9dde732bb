/** Departments by id, as the words of a chart need them: whole for tooltips and tables, short for labels. */
export interface Names {
  whole: (departmentId: string) => string
  short: (departmentId: string) => string
}
