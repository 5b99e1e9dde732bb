/** HTML → its tree, within bounds: pages can be made to nest, repeat and overlap elements without end. */
import { type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, Parser, defaultTreeAdapter } from 'parse5'
import { LIMITS, within } from './limits.ts'

/** Adds what a page says in `text` piece by piece; throws TooLargeError beyond the limits. Scripts are never run. */
export function parseHtml(text: string): DefaultTreeAdapterTypes.Document {
  let depth = 0
  let nodes = 0
  const count = () => within(LIMITS.elements, ++nodes, 'HTML')
  const parser = new Parser<DefaultTreeAdapterMap>({
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(...of) {
        count()
        within(LIMITS.attributes, of[2].length, '属性/attributes')
        return defaultTreeAdapter.createElement(...of)
      },
      createCommentNode(...of) {
        count()
        return defaultTreeAdapter.createCommentNode(...of)
      },
      insertText(...of) {
        count()
        defaultTreeAdapter.insertText(...of)
      },
      onItemPush: () => within(LIMITS.depth, ++depth, '层嵌套/levels of nesting'),
      onItemPop: () => {
        depth -= 1
      },
    },
  })
  for (let at = 0; at < text.length || at === 0; at += CHUNK) {
    parser.tokenizer.write(text.slice(at, at + CHUNK), at + CHUNK >= text.length)
    within(LIMITS.attributes, openAttributes(parser.tokenizer), '属性/attributes')
  }
  return parser.document
}

/** Small, for a tag's attributes are compared with each other while it is read. */
const CHUNK = 16 * 1024

/** Attributes of the tag that the text read so far leaves open. */
const openAttributes = (tokenizer: object) => (tokenizer as { currentToken?: { attrs?: unknown[] } | null }).currentToken?.attrs?.length ?? 0
