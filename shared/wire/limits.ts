/** Every bound in one place, so that a client can say beforehand what the server would refuse. */
export const limits = {
  /** One WebSocket frame; an offline backlog comes in chunks. */
  maxFrameBytes: 256 * 1024,
  /** What a connection may send before it is authenticated. */
  maxUnauthenticatedBytes: 64 * 1024,
  /** One JSON command. */
  maxCommandBytes: 64 * 1024,
  /** A file that becomes steps: a large city's election with all its votes. */
  maxImportBytes: 4 * 1024 * 1024,
  /** A whole workshop as a file: a full board of 5,000 cards has about 6 MB. */
  maxWorkshopBytes: 16 * 1024 * 1024,
  /** A photo as a client sends it, which has made it smaller before: 1,600 px are 200 to 400 kB. */
  maxPhotoBytes: 2 * 1024 * 1024,
  /** More are refused before they are decoded; phones take 12 million. */
  maxPhotoPixels: 25_000_000,
  /** The longer side of what is kept, and of what lists and boards show. */
  photoSide: 1_600,
  thumbnailSide: 480,
  /** Requests that carry files, at the same time: of one browser, and the bytes of all of them. */
  filesPerBrowser: 4,
  fileBytesAtOnce: 160 * 1024 * 1024,
  photosPerPerson: 20,
  /** Who facilitates copies for a whole room. */
  photosPerFacilitator: 200,
  /** As they are kept: several hundred photos. */
  photoBytesPerWorkshop: 200 * 1024 * 1024,
  /** Above this a slow reader is cut and resynchronised. */
  maxSendBufferBytes: 4 * 1024 * 1024,
  peoplePerBoard: 500,
  connectionsPerPerson: 5,
  framesPerSecond: 60,
  frameBurst: 200,
  shapesPerBoard: 5_000,
  stepsPerAgenda: 20,
  nameChars: 60,
  /** Who waits at one door at a time; a facilitator answers them in one go. */
  waitingPerWorkshop: 300,
  /** A request to come in is forgotten after so long, and so is an admission that nobody used. */
  waitingMs: 60 * 60_000,
  /** Personal links of one workshop, and characters of the note beside one. */
  invitationsPerWorkshop: 500,
  invitationNoteChars: 120,
  /** Characters of what is told to who is turned away. */
  messageChars: 200,
  /** An action plan has 5 to 15; a room full of people promises more, but not without end. */
  commitmentsPerWorkshop: 500,
  /** Presence: per connection, in bytes of JSON and updates per second. */
  maxPresenceBytes: 2 * 1024,
  presencePerSecond: 20,
  /** Yjs client ids of one person on one board; ours are lent again and again, so this stops floods only. */
  clientIdsPerPerson: 256,
  /** So many records of others rewritten or removed within so long pause a participant (moving does not count). */
  massChangeRecords: 50,
  massChangeMs: 10_000,
  /** So long after joining, a mass change is late work that waits for the facilitator, and pauses nobody. */
  lateWorkMs: 15_000,
  /** Named states of a board that are kept; the oldest unnamed by a person go first. */
  snapshotsPerWorkshop: 100,
  /** Matches that are asked for in one run of a step, and those of one person that nobody has answered. */
  matchesPerRun: 2_000,
  openAsksPerPerson: 20,
  /** Characters of the reason why no prize is given. */
  awardReasonChars: 600,
  /** Characters of how to reach somebody. */
  contactChars: 200,
  /** Characters of a reason beside a choice. */
  reasonChars: 280,
  /** Wrong codes on the whole server in a day: keeps the chance of a hit at or below 10⁻⁴. */
  wrongCodesPerDay: 100_000,
  /** Something is sent at least so often, or stock clients reconnect (they wait 30 s). */
  heartbeatMs: 15_000,
  /** A connection that answered nothing for so long is half-open and cut. */
  silenceMs: 30_000,
} as const
