export interface Count {
  passed: number
  failed: number
}

interface Report {
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

/**
 * Counts vitest's JSON report. A file that could not be loaded, and a run that ends badly though every test
 * passed (an error outside any test), count as one failure each: nothing that went wrong may read as a success.
 * @param report text of the report, null where none was written
 * @param exitCode of vitest
 */
export function countTests(report: string | null, exitCode: number): Count {
  if (report === null) return { passed: 0, failed: 1 }
  const { testResults } = JSON.parse(report) as Report
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  const passed = tests.filter(({ status }) => status === 'passed').length
  const failedTests = tests.filter(({ status }) => status === 'failed').length
  const failedFiles = testResults.filter(({ status, assertionResults }) =>
    status === 'failed' && !assertionResults.some((test) => test.status === 'failed')).length
  const failed = failedTests + failedFiles
  return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed }
}
