/**
 * Money as it is written, in whole units or with a point and at most two digits: `250000`, `1200.50`. Separators of
 * thousands are refused, which nobody can tell from decimals. Never read as a double where it decides.
 */
export const moneyForm = /^\d{1,15}(\.\d{1,2})?$/

export const isMoney = (text: string): boolean => moneyForm.test(text)
