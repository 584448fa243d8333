/** What rooms and connections tell the operator: ids and reasons, never words that people wrote. */
export type RoomLog = {
  info(detail: object, message: string): void
  warn(detail: object, message: string): void
  error(detail: object, message: string): void
}
