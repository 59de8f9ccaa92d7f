/** Names of encodings that programs use and the platform does not know: its own name. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  ...{ cp932: 'shift_jis', windows932: 'shift_jis', shiftjis: 'shift_jis', cp51932: 'euc-jp' },
  ...{ cp936: 'gbk', ms936: 'gbk', windows936: 'gbk', cp54936: 'gb18030' },
  ...{ cp949: 'euc-kr', ms949: 'euc-kr', uhc: 'euc-kr', cp950: 'big5', ms950: 'big5', windows950: 'big5' },
  ...{ latin1: 'latin1', latin2: 'latin2', latin9: 'iso-8859-15', eucjp: 'euc-jp', euckr: 'euc-kr' },
  ...{ cp65001: 'utf-8', cp20866: 'koi8-r', koi8r: 'koi8-r' },
};

/** The name by which the platform knows an encoding: `shift_jis` for `cp932` or `CP-932`. */
export function encodingLabel(name: string): string {
  return OTHER_NAMES[name.toLowerCase().replace(/[\s_-]+/g, '')] ?? name;
}
