/** A server that is measured, ours or a peer's: how to start it, and who may come in. */

import type { Venue } from './load/commands.ts'
import type { Pass } from './load/dialect.ts'

export type ContenderName = 'ours' | '@y/websocket-server' | '@hocuspocus/server'

export type Ground = {
  /** All servers run on the same Node. */
  node: string
  core: number | null
  /** Empty folder for what a server keeps. */
  newFolder(): string
}

export type StartContender = (
  ground: Ground,
  options: {
    /** Keeps documents on disk, at its most durable setting. Ours always does. */
    keeps: boolean
    /** Folder of an earlier run to go on with. */
    folder?: string
  },
) => Promise<Contender>

export type Contender = {
  name: ContenderName
  folder: string
  venue: Venue
  /** Peers take anybody under any name; ours makes a workshop with an open step in which cards are collected. */
  openBoard(title: string): Promise<Board>
  stop(): Promise<void>
}

export type Board = {
  document: string
  /** The frame in which participants may draw. */
  frame: string
  /** May draw everywhere. */
  facilitator: Pass
  /** The first so many participants, who come in at the door when they are first needed. */
  people(count: number): Promise<Pass[]>
}
