/** A server in a process of its own, to be killed: `tsx ws-child.ts <folder>`; prints its address. */
import { openVenue } from './ws-venue.ts'

const venue = await openVenue({ folder: process.argv[2] ?? '' })
process.stdout.write(`${venue.url}\n`)
