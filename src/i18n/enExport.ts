/** Words of what can be taken away, English. */
import { formatIn } from './format.ts'
import type { zhExport } from './zhExport.ts'

const f = formatIn('en')

export const enExport: typeof zhExport = {
  exporting: {
    button: 'Export',
    menu: (title) => `Export: ${title}`,
    notYet: 'Can be exported once the data are read.',
    groups: { data: 'Data', picture: 'Picture', passOn: 'Cite' },
    items: {
      csv: 'CSV table', xlsx: 'Excel workbook', parquet: 'Parquet data file',
      png: 'PNG picture (2×)', svg: 'SVG drawing', link: 'Copy link', sql: 'Show SQL',
    },
    hints: {
      csv: '10,000 yuan, UTF-8', xlsx: 'with an about sheet', parquet: 'integer fen, SQL names',
      png: 'with title and source', svg: 'for Word and print', link: 'with every filter', sql: 'with parameters',
    },
    saved: (name) => `Saved ${name}`,
    savedSmaller: (name, scale) => `Saved ${name}; too large a picture, written at ${scale}×`,
    copied: 'Link copied',
    copiedSql: 'SQL copied',
    failed: (why) => `Not exported: ${why}`,
    noPicture: 'the browser did not draw the picture',
    close: 'Close',
    copy: 'Copy',
    linkTitle: 'Link',
    linkNote: 'The browser does not allow the clipboard to be written. The address is selected: press Ctrl+C (⌘C on a Mac).',
    address: 'Address of this page',
    sqlTitle: 'The SQL of these data',
    sqlNote: 'This is the very text the page asks; parameters are bound, never spliced into it.',
    sqlSeveral: (n) => `The table is worked out of the answers to ${f.number(n)} questions, each listed.`,
    sqlHow: 'To do it again: download the Parquet files from the Data view into one folder and run the copied text there with DuckDB. Other engines read these files too; put the parameters in by their order.',
    parameters: 'Bound parameters',
    noParameters: 'No parameters',
    emptyValue: 'empty: no limit, or the published weights',
    openInBox: 'Open in the SQL box of the Data view',
    copySql: 'Copy SQL to run',
    ofSelection: (n, text) => `Only what is chosen (${f.number(n)} ${n === 1 ? 'filter' : 'filters'}): ${text}.`,
    between: () => '; ',
    warning: () => 'Fictional data (虚构), for demonstration only; not the targets of any real department',
    withUnit: (label, unit) => `${label} (${unit})`,
    unit: (unit) => `Unit: ${unit}`,
    units: {
      'budget-quality': 'budget in 10,000 yuan (log scale); writing score 0–100',
      'spending-percent': 'cumulative percent of the budget (%)',
      'spending-wan': 'cumulative amount, in the unit above each plot',
      'recruitment-shift': 'each row in the unit of its own goal; different units are never added',
      'target-changes': 'number of indicators',
    },
    filters: {
      categories: 'Indicator category',
      rules: 'Rules concerned',
      amount: 'Budget',
      score: 'Score',
      weights: 'Weights',
      ownWeights: 'the reader’s own; scores are not the published ones',
      wan: () => '10,000 yuan',
      range: (from, to, unit) => {
        const range = from === null ? (to === null ? '' : `${to} at most`) : to === null ? `${from} at least` : `${from}–${to}`
        return range === '' || unit === '' ? range : `${range} (${unit})`
      },
    },
    sheets: { data: 'Data', about: 'About' },
    about: {
      item: 'Item', content: 'Content', warning: 'Please note', title: 'Title', subtitle: 'Measure', unit: 'Unit', rows: 'Rows', filter: 'Filter', noFilter: 'none, the whole snapshot',
      source: 'Source', snapshot: 'Data snapshot', address: 'Address', column: 'Column',
      fen: (name) => `${name}, integer fen; divided by ${f.number(1_000_000)} here`,
    },
    columns: {
      department: 'Department', departmentId: 'Department id', projectId: 'Project id', documentId: 'Document id', goalId: 'Goal id', findingId: 'Finding id', correctionId: 'Correction id',
      name: 'Name', projectName: 'Project', projectCode: 'Project code', code: 'Code', identity: 'Basis of identity', names: 'Names printed by year', formedFrom: 'Formed from', item: 'Compared',
      year: 'Year', from: 'Earlier year', to: 'Later year', yearBasis: 'Basis of year', jurisdiction: 'Jurisdiction', scope: 'Scope', month: 'Month',
      budgetFen: 'Budget', suspect: 'Budget in doubt', suspects: 'Projects in doubt', suspectProjects: 'Projects in doubt', suspectFen: 'Budget in doubt, sum', plannedFen: 'Planned spending, cumulative', weighedFen: 'Budget counted',
      budgets: 'Projects in the sum', budgeted: 'Projects in the sum', qualityRaw: 'Score before ceilings', quality: 'Writing score', ceiling: 'Ceiling', grade: 'Grade',
      qualityWeighted: 'Score weighted by budget', qualityMean: 'Plain mean score', weighted: 'Score weighted by budget', weighing: 'Projects weighed', mean: 'Plain mean score', judged: 'Projects judged',
      documents: 'Documents', projects: 'Projects', weighingFen: 'Budget weighed', weighedProjects: 'Projects counted', indicatorCount: 'Indicators', indicators: 'Indicators', measurable: 'Measurable indicators', findingCount: 'Findings to check', high: 'Findings of high severity', severe: 'Findings of high severity',
      goals: 'Recruitment goals', goalsWithNumber: 'Recruitment goals with a figure',
      mar: 'End of March', jun: 'End of June', oct: 'End of October', dec: 'End of December', extra: 'Other checkpoints', percent: 'Cumulative share',
      place: 'Where stated', metric: 'Metric as printed', family: 'Family of goals', thresholdValue: 'Threshold', thresholdUnit: 'Unit of threshold', operator: 'Operator', value: 'Value', valueHigh: 'Upper value', unit: 'Unit',
      canonicalValue: 'Converted value', canonicalUnit: 'Converted unit', quote: 'As printed', locator: 'Place in the source', sourceName: 'File', sourceFormat: 'Format', sourceSha256: 'SHA-256 of the file', sourceBytes: 'Bytes of the file',
      lines: 'Non-blank lines', accounted: 'Lines accounted for', errors: 'Errors', warnings: 'Warnings', notices: 'Notices',
      kept: 'Projects kept', renamed: 'Projects renamed', dropped: 'Projects no longer listed', added: 'Projects added', possible: 'Projects possibly the same', lowered: 'Targets lowered or loosened', same: 'Targets unchanged', raised: 'Targets raised or tightened', notComparable: 'Reworded or not comparable',
      ruleId: 'Rule', rules: 'Rules concerned', titleZh: 'Rule title, Chinese', titleEn: 'Rule title', outcome: 'Outcome', class: 'Class', severity: 'Severity', scored: 'Scored', indicatorOrdinal: 'Indicator number', level1: 'Level 1', level2: 'Level 2', level2Standard: 'Standard level 2', description: 'Description', basis: 'Basis', score: 'Row score', ordinals: 'Indicator numbers', namedProject: 'Project named', namedCell: 'Cell named', level3: 'Level 3',
      valueText: 'Target value', messageZh: 'Message, Chinese', messageEn: 'Message', evidence: 'Evidence', cells: 'Cells concerned', precedence: 'Rule that takes precedence', locatorLine: 'Source line',
      confidence: 'Confidence', dimension: 'Dimension', deduction: 'Deduction', checkZh: 'What it checks, Chinese', checkEn: 'What it checks', citation: 'Article, Chinese', citationEn: 'Article', citationMark: 'Mark of the article',
      looksAt: 'Fields it reads', exclusionZh: 'Exclusions, Chinese', exclusionEn: 'Exclusions', example: 'Worked example', fails: 'To check', also: 'Also', passes: 'Pass', cannotJudge: 'Cannot judge', notApplicable: 'Not applicable', explained: 'Explained',
      kind: 'Kind', state: 'State', staleNote: 'Why it is stale', field: 'Field', asRead: 'As read', corrected: 'Corrected', date: 'Date', by: 'By', reasonZh: 'Reason, Chinese', reasonEn: 'Reason', effect: 'Effect',
    },
  },
}
