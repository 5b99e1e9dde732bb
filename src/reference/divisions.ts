/**
 * Administrative divisions by code (GB/T 2260, as published by the Ministry of Civil Affairs): the first six digits of a
 * long project code. Only divisions checked so far; an unlisted code names no jurisdiction rather than a guessed one.
 */
export const DIVISIONS: Readonly<Record<string, string>> = {
  130000: '河北省',
  130100: '石家庄市', 130200: '唐山市', 130300: '秦皇岛市', 130400: '邯郸市', 130500: '邢台市', 130600: '保定市',
  130700: '张家口市', 130800: '承德市', 130900: '沧州市', 131000: '廊坊市', 131100: '衡水市',
  130202: '路南区', 130203: '路北区', 130204: '古冶区', 130205: '开平区', 130207: '丰南区', 130208: '丰润区', 130209: '曹妃甸区',
  130224: '滦南县', 130225: '乐亭县', 130227: '迁西县', 130229: '玉田县', 130281: '遵化市', 130283: '迁安市', 130284: '滦州市',
}
