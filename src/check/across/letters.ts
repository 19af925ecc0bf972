// The letters and marks of all scripts as short classes: patterns of \p{L} take many times longer to make and to run.

/** Spaces, digits, signs and punctuation of the scripts that leaflets are written in. */
const none =
  '\\s\\0-@\\[-`{-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u037e\u0387\u05be\u05c0\u05c3\u05f3\u05f4\u0600-\u060f\u061b-\u061f\u0660-\u066d\u06d4\u06f0-\u06f9\u0964-\u0970\u2000-\u2bff\u3000-\u3004\u3008-\u3020\u3030\u30fb\ue000-\uf8ff\uff00-\uff20\uff3b-\uff40\uff5b-\uff65';

/** One letter or mark of the basic plane, for patterns without the flag `u`. */
export const letter = `[^${none}]`;

/** The same without the scripts that put no space between words: Chinese, Japanese, Korean. */
export const spacedLetter = `[^${none}\\u3005-\\u9fff\\uac00-\\ud7ff\\uf900-\\ufaff\\uff66-\\uffff]`;
