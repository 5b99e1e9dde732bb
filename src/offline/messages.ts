/** What a page tells its worker: the addresses it has asked for so far. */
export interface Visited {
  type: 'target-observatory:visited'
  urls: string[]
}
