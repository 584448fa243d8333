import { openMemory } from '../../server/storage/memory/open-memory.ts'
import { storageContract } from './storage.ts'

storageContract('memory', async () => openMemory())
