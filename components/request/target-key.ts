/** The name of an SDG target among the texts, where a dot would begin a namespace: "10.7" is "10_7". */
export const targetKey = (target: string) => target.replace('.', '_') as '10_7'
