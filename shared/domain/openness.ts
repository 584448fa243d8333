/** How people may come into a workshop, without the schema library. */

export const opennesses = ['open_link', 'registered', 'invited', 'approved'] as const

/**
 * - `open_link`: anybody with the link or the code; a name may be left out
 * - `registered`: anybody with the link or the code who gives a name and a group
 * - `invited`: people with a personal link, one person a link
 * - `approved`: like `registered`, and a facilitator lets each newcomer in
 */
export type Openness = (typeof opennesses)[number]

/** May somebody come in without a name and a group? */
export const mayStayNameless = (openness: Openness): boolean => openness === 'open_link'
