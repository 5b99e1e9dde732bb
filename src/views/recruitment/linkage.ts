export { LINKAGE_VERDICTS, verdictCounts, verdictOf, type LinkageVerdict } from '../../analysis/linkageVerdict.ts'
