/** The uses a purpose lists, and whether an output speaks of one (G03's hint). */

const LISTED = /(?:^|[。；;，,：:\s])(?:[一二三四五六七八九十]是|[(（]?[1-9][)）]|[①-⑨]|[1-9][、.．](?!\d))/u
const FILLERS = /^(?:主要)?(?:用于|开展|进行|支付|保障|保证|保持|维护|提升|完成|确保|加强|推进|做好|实施|通过|对|为|同时)/u

/** Uses a purpose enumerates (一是…二是…, 1.…2.…); empty where it does not enumerate them. */
export function listedUses(purpose: string): string[] {
  const parts = purpose.normalize('NFKC').split(new RegExp(LISTED, 'gu')).slice(1).map((part) => part.replace(/[。；;，,\s]+$/u, '').trim())
  return parts.filter((part) => [...part].length >= 3)
}

const pairs = (text: string) => [...text].slice(1).map((letter, i) => [...text][i]! + letter)
const GENERIC = new Set(['项目', '工作', '园区', '企业', '进行', '开展', '相关', '单位', '建设', '管理', '服务', '完成', '数量', '质量', '提升', '提高', '保障', '资金', '及时'])
const ENOUGH = 0.3

/** Whether an output's words hold three in ten of the character pairs of any phrase of a use. */
export function isServed(use: string, outputs: readonly string[]): boolean {
  const said = new Set(outputs.flatMap(pairs))
  return use.split(/[、，,；;和及与等]/u).some((phrase) => {
    const own = pairs(phrase.replace(FILLERS, '').replace(/[\p{P}\p{S}\d\s]/gu, '')).filter((pair) => !GENERIC.has(pair))
    return own.length > 0 && own.filter((pair) => said.has(pair)).length / own.length >= ENOUGH
  })
}
