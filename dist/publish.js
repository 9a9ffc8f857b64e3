export const __webpack_esm_ids__ = ["publish"];
export const __webpack_esm_modules__ = {

/***/ 7042
(module) {

function isBuffer(value) {
  return Buffer.isBuffer(value) || value instanceof Uint8Array
}

function isEncoding(encoding) {
  return Buffer.isEncoding(encoding)
}

function alloc(size, fill, encoding) {
  return Buffer.alloc(size, fill, encoding)
}

function allocUnsafe(size) {
  return Buffer.allocUnsafe(size)
}

function allocUnsafeSlow(size) {
  return Buffer.allocUnsafeSlow(size)
}

function byteLength(string, encoding) {
  return Buffer.byteLength(string, encoding)
}

function compare(a, b) {
  return Buffer.compare(a, b)
}

function concat(buffers, totalLength) {
  return Buffer.concat(buffers, totalLength)
}

function copy(source, target, targetStart, start, end) {
  return toBuffer(source).copy(target, targetStart, start, end)
}

function equals(a, b) {
  return toBuffer(a).equals(b)
}

function fill(buffer, value, offset, end, encoding) {
  return toBuffer(buffer).fill(value, offset, end, encoding)
}

function from(value, encodingOrOffset, length) {
  return Buffer.from(value, encodingOrOffset, length)
}

function includes(buffer, value, byteOffset, encoding) {
  return toBuffer(buffer).includes(value, byteOffset, encoding)
}

function indexOf(buffer, value, byfeOffset, encoding) {
  return toBuffer(buffer).indexOf(value, byfeOffset, encoding)
}

function lastIndexOf(buffer, value, byteOffset, encoding) {
  return toBuffer(buffer).lastIndexOf(value, byteOffset, encoding)
}

function swap16(buffer) {
  return toBuffer(buffer).swap16()
}

function swap32(buffer) {
  return toBuffer(buffer).swap32()
}

function swap64(buffer) {
  return toBuffer(buffer).swap64()
}

function toBuffer(buffer) {
  if (Buffer.isBuffer(buffer)) return buffer
  return Buffer.from(buffer.buffer, buffer.byteOffset, buffer.byteLength)
}

function toString(buffer, encoding, start, end) {
  return toBuffer(buffer).toString(encoding, start, end)
}

function toHex(buffer, start, end) {
  return toBuffer(buffer).toString('hex', start, end)
}

function write(buffer, string, offset, length, encoding) {
  return toBuffer(buffer).write(string, offset, length, encoding)
}

function readDoubleBE(buffer, offset) {
  return toBuffer(buffer).readDoubleBE(offset)
}

function readDoubleLE(buffer, offset) {
  return toBuffer(buffer).readDoubleLE(offset)
}

function readFloatBE(buffer, offset) {
  return toBuffer(buffer).readFloatBE(offset)
}

function readFloatLE(buffer, offset) {
  return toBuffer(buffer).readFloatLE(offset)
}

function readInt32BE(buffer, offset) {
  return toBuffer(buffer).readInt32BE(offset)
}

function readInt32LE(buffer, offset) {
  return toBuffer(buffer).readInt32LE(offset)
}

function readUInt32BE(buffer, offset) {
  return toBuffer(buffer).readUInt32BE(offset)
}

function readUInt32LE(buffer, offset) {
  return toBuffer(buffer).readUInt32LE(offset)
}

function writeDoubleBE(buffer, value, offset) {
  return toBuffer(buffer).writeDoubleBE(value, offset)
}

function writeDoubleLE(buffer, value, offset) {
  return toBuffer(buffer).writeDoubleLE(value, offset)
}

function writeFloatBE(buffer, value, offset) {
  return toBuffer(buffer).writeFloatBE(value, offset)
}

function writeFloatLE(buffer, value, offset) {
  return toBuffer(buffer).writeFloatLE(value, offset)
}

function writeInt32BE(buffer, value, offset) {
  return toBuffer(buffer).writeInt32BE(value, offset)
}

function writeInt32LE(buffer, value, offset) {
  return toBuffer(buffer).writeInt32LE(value, offset)
}

function writeUInt32BE(buffer, value, offset) {
  return toBuffer(buffer).writeUInt32BE(value, offset)
}

function writeUInt32LE(buffer, value, offset) {
  return toBuffer(buffer).writeUInt32LE(value, offset)
}

module.exports = {
  isBuffer,
  ...void (isEncoding),
  alloc,
  ...void (allocUnsafe),
  ...void (allocUnsafeSlow),
  byteLength,
  ...void (compare),
  concat,
  copy,
  equals,
  ...void (fill),
  from,
  ...void (includes),
  ...void (indexOf),
  ...void (lastIndexOf),
  ...void (swap16),
  ...void (swap32),
  ...void (swap64),
  ...void (toBuffer),
  toString,
  ...void (toHex),
  write,
  ...void (readDoubleBE),
  ...void (readDoubleLE),
  ...void (readFloatBE),
  ...void (readFloatLE),
  ...void (readInt32BE),
  ...void (readInt32LE),
  ...void (readUInt32BE),
  ...void (readUInt32LE),
  ...void (writeDoubleBE),
  ...void (writeDoubleLE),
  ...void (writeFloatBE),
  ...void (writeFloatLE),
  ...void (writeInt32BE),
  ...void (writeInt32LE),
  ...void (writeUInt32BE),
  ...void (writeUInt32LE)
}


/***/ },

/***/ 301
(module, __unused_webpack_exports, __webpack_require__) {

module.exports = __webpack_require__(24434)


/***/ },

/***/ 8190
(module) {

module.exports = class FixedFIFO {
  constructor (hwm) {
    if (!(hwm > 0) || ((hwm - 1) & hwm) !== 0) throw new Error('Max size for a FixedFIFO should be a power of two')
    this.buffer = new Array(hwm)
    this.mask = hwm - 1
    this.top = 0
    this.btm = 0
    this.next = null
  }

  clear () {
    this.top = this.btm = 0
    this.next = null
    this.buffer.fill(undefined)
  }

  push (data) {
    if (this.buffer[this.top] !== undefined) return false
    this.buffer[this.top] = data
    this.top = (this.top + 1) & this.mask
    return true
  }

  shift () {
    const last = this.buffer[this.btm]
    if (last === undefined) return undefined
    this.buffer[this.btm] = undefined
    this.btm = (this.btm + 1) & this.mask
    return last
  }

  peek () {
    return this.buffer[this.btm]
  }

  isEmpty () {
    return this.buffer[this.btm] === undefined
  }
}


/***/ },

/***/ 36080
(module, __unused_webpack_exports, __webpack_require__) {

const FixedFIFO = __webpack_require__(8190)

module.exports = class FastFIFO {
  constructor (hwm) {
    this.hwm = hwm || 16
    this.head = new FixedFIFO(this.hwm)
    this.tail = this.head
    this.length = 0
  }

  clear () {
    this.head = this.tail
    this.head.clear()
    this.length = 0
  }

  push (val) {
    this.length++
    if (!this.head.push(val)) {
      const prev = this.head
      this.head = prev.next = new FixedFIFO(2 * this.head.buffer.length)
      this.head.push(val)
    }
  }

  shift () {
    if (this.length !== 0) this.length--
    const val = this.tail.shift()
    if (val === undefined && this.tail.next) {
      const next = this.tail.next
      this.tail.next = null
      this.tail = next
      return this.tail.shift()
    }

    return val
  }

  peek () {
    const val = this.tail.peek()
    if (val === undefined && this.tail.next) return this.tail.next.peek()
    return val
  }

  isEmpty () {
    return this.length === 0
  }
}


/***/ },

/***/ 98179
(module, __unused_webpack_exports, __webpack_require__) {

const { EventEmitter } = __webpack_require__(301)
const FIFO = __webpack_require__(36080)
const TextDecoder = __webpack_require__(15335)

const StreamError = __webpack_require__(72140)

// if we do a future major, expect queue microtask to be there always, for now a bit defensive
const qmt =
  typeof queueMicrotask === 'undefined' ? (fn) => global.process.nextTick(fn) : queueMicrotask

// 29 bits used total (4 from shared, 14 from read, and 11 from write)
const MAX = (1 << 29) - 1

// Shared state
const OPENING = 0b0001
const PREDESTROYING = 0b0010
const DESTROYING = 0b0100
const DESTROYED = 0b1000

const NOT_OPENING = MAX ^ OPENING
const NOT_PREDESTROYING = MAX ^ PREDESTROYING

// Read state (4 bit offset from shared state)
const READ_ACTIVE = 0b00000000000001 << 4
const READ_UPDATING = 0b00000000000010 << 4
const READ_PRIMARY = 0b00000000000100 << 4
const READ_QUEUED = 0b00000000001000 << 4
const READ_RESUMED = 0b00000000010000 << 4
const READ_PIPE_DRAINED = 0b00000000100000 << 4
const READ_ENDING = 0b00000001000000 << 4
const READ_EMIT_DATA = 0b00000010000000 << 4
const READ_EMIT_READABLE = 0b00000100000000 << 4
const READ_EMITTED_READABLE = 0b00001000000000 << 4
const READ_DONE = 0b00010000000000 << 4
const READ_NEXT_TICK = 0b00100000000000 << 4
const READ_NEEDS_PUSH = 0b01000000000000 << 4
const READ_READ_AHEAD = 0b10000000000000 << 4

// Combined read state
const READ_FLOWING = READ_RESUMED | READ_PIPE_DRAINED
const READ_ACTIVE_AND_NEEDS_PUSH = READ_ACTIVE | READ_NEEDS_PUSH
const READ_PRIMARY_AND_ACTIVE = READ_PRIMARY | READ_ACTIVE
const READ_EMIT_READABLE_AND_QUEUED = READ_EMIT_READABLE | READ_QUEUED
const READ_RESUMED_READ_AHEAD = READ_RESUMED | READ_READ_AHEAD

const READ_NOT_ACTIVE = MAX ^ READ_ACTIVE
const READ_NON_PRIMARY = MAX ^ READ_PRIMARY
const READ_NON_PRIMARY_AND_PUSHED = MAX ^ (READ_PRIMARY | READ_NEEDS_PUSH)
const READ_PUSHED = MAX ^ READ_NEEDS_PUSH
const READ_PAUSED = MAX ^ READ_RESUMED
const READ_NOT_QUEUED = MAX ^ (READ_QUEUED | READ_EMITTED_READABLE)
const READ_NOT_ENDING = MAX ^ READ_ENDING
const READ_PIPE_NOT_DRAINED = MAX ^ READ_FLOWING
const READ_NOT_NEXT_TICK = MAX ^ READ_NEXT_TICK
const READ_NOT_UPDATING = MAX ^ READ_UPDATING
const READ_NO_READ_AHEAD = MAX ^ READ_READ_AHEAD
const READ_PAUSED_NO_READ_AHEAD = MAX ^ READ_RESUMED_READ_AHEAD

// Write state (18 bit offset, 4 bit offset from shared state and 14 from read state)
const WRITE_ACTIVE = 0b00000000001 << 18
const WRITE_UPDATING = 0b00000000010 << 18
const WRITE_PRIMARY = 0b00000000100 << 18
const WRITE_QUEUED = 0b00000001000 << 18
const WRITE_UNDRAINED = 0b00000010000 << 18
const WRITE_DONE = 0b00000100000 << 18
const WRITE_EMIT_DRAIN = 0b00001000000 << 18
const WRITE_NEXT_TICK = 0b00010000000 << 18
const WRITE_WRITING = 0b00100000000 << 18
const WRITE_FINISHING = 0b01000000000 << 18
const WRITE_CORKED = 0b10000000000 << 18

const WRITE_NOT_ACTIVE = MAX ^ (WRITE_ACTIVE | WRITE_WRITING)
const WRITE_NON_PRIMARY = MAX ^ WRITE_PRIMARY
const WRITE_NOT_FINISHING = MAX ^ (WRITE_ACTIVE | WRITE_FINISHING)
const WRITE_DRAINED = MAX ^ WRITE_UNDRAINED
const WRITE_NOT_QUEUED = MAX ^ WRITE_QUEUED
const WRITE_NOT_NEXT_TICK = MAX ^ WRITE_NEXT_TICK
const WRITE_NOT_UPDATING = MAX ^ WRITE_UPDATING
const WRITE_NOT_CORKED = MAX ^ WRITE_CORKED

// Combined shared state
const ACTIVE = READ_ACTIVE | WRITE_ACTIVE
const NOT_ACTIVE = MAX ^ ACTIVE
const DONE = READ_DONE | WRITE_DONE
const DESTROY_STATUS = DESTROYING | DESTROYED | PREDESTROYING
const OPEN_STATUS = DESTROY_STATUS | OPENING
const AUTO_DESTROY = DESTROY_STATUS | DONE
const NON_PRIMARY = WRITE_NON_PRIMARY & READ_NON_PRIMARY
const ACTIVE_OR_TICKING = WRITE_NEXT_TICK | READ_NEXT_TICK
const TICKING = ACTIVE_OR_TICKING & NOT_ACTIVE
const IS_OPENING = OPEN_STATUS | TICKING

// Combined shared state and read state
const READ_PRIMARY_STATUS = OPEN_STATUS | READ_ENDING | READ_DONE
const READ_STATUS = OPEN_STATUS | READ_DONE | READ_QUEUED
const READ_ENDING_STATUS = OPEN_STATUS | READ_ENDING | READ_QUEUED
const READ_READABLE_STATUS = OPEN_STATUS | READ_EMIT_READABLE | READ_QUEUED | READ_EMITTED_READABLE
const SHOULD_NOT_READ =
  OPEN_STATUS | READ_ACTIVE | READ_ENDING | READ_DONE | READ_NEEDS_PUSH | READ_READ_AHEAD
const READ_BACKPRESSURE_STATUS = DESTROY_STATUS | READ_ENDING | READ_DONE
const READ_UPDATE_SYNC_STATUS = READ_UPDATING | OPEN_STATUS | READ_NEXT_TICK | READ_PRIMARY
const READ_NEXT_TICK_OR_OPENING = READ_NEXT_TICK | OPENING

// Combined write state
const WRITE_PRIMARY_STATUS = OPEN_STATUS | WRITE_FINISHING | WRITE_DONE
const WRITE_QUEUED_AND_UNDRAINED = WRITE_QUEUED | WRITE_UNDRAINED
const WRITE_QUEUED_AND_ACTIVE = WRITE_QUEUED | WRITE_ACTIVE
const WRITE_DRAIN_STATUS = WRITE_QUEUED | WRITE_UNDRAINED | OPEN_STATUS | WRITE_ACTIVE
const WRITE_STATUS = OPEN_STATUS | WRITE_ACTIVE | WRITE_QUEUED | WRITE_CORKED
const WRITE_PRIMARY_AND_ACTIVE = WRITE_PRIMARY | WRITE_ACTIVE
const WRITE_ACTIVE_AND_WRITING = WRITE_ACTIVE | WRITE_WRITING
const WRITE_FINISHING_STATUS = OPEN_STATUS | WRITE_FINISHING | WRITE_QUEUED_AND_ACTIVE | WRITE_DONE
const WRITE_BACKPRESSURE_STATUS = WRITE_UNDRAINED | DESTROY_STATUS | WRITE_FINISHING | WRITE_DONE
const WRITE_UPDATE_SYNC_STATUS = WRITE_UPDATING | OPEN_STATUS | WRITE_NEXT_TICK | WRITE_PRIMARY
const WRITE_DROP_DATA = WRITE_FINISHING | WRITE_DONE | DESTROY_STATUS

const asyncIterator = Symbol.asyncIterator || Symbol('asyncIterator')

class WritableState {
  constructor(
    stream,
    { highWaterMark = 16384, map = null, mapWritable, byteLength, byteLengthWritable } = {}
  ) {
    this.stream = stream
    this.queue = new FIFO()
    this.highWaterMark = highWaterMark
    this.buffered = 0
    this.error = null
    this.pipeline = null
    this.drains = null // if we add more seldomly used helpers we might them into a subobject so its a single ptr
    this.byteLength = byteLengthWritable || byteLength || defaultByteLength
    this.map = mapWritable || map
    this.afterWrite = afterWrite.bind(this)
    this.afterUpdateNextTick = updateWriteNT.bind(this)
  }

  get ending() {
    return (this.stream._duplexState & WRITE_FINISHING) !== 0
  }

  get ended() {
    return (this.stream._duplexState & WRITE_DONE) !== 0
  }

  push(data) {
    if ((this.stream._duplexState & WRITE_DROP_DATA) !== 0) return false
    if (this.map !== null) data = this.map(data)

    this.buffered += this.byteLength(data)
    this.queue.push(data)

    if (this.buffered < this.highWaterMark) {
      this.stream._duplexState |= WRITE_QUEUED
      return true
    }

    this.stream._duplexState |= WRITE_QUEUED_AND_UNDRAINED
    return false
  }

  shift() {
    const data = this.queue.shift()

    this.buffered -= this.byteLength(data)
    if (this.buffered === 0) this.stream._duplexState &= WRITE_NOT_QUEUED

    return data
  }

  end(data) {
    if (typeof data === 'function') {
      this.stream.once('finish', data)
    } else if (data !== undefined && data !== null) {
      this.push(data)
    }

    this.stream._duplexState = (this.stream._duplexState | WRITE_FINISHING) & WRITE_NON_PRIMARY
  }

  autoBatch(data, cb) {
    const buffer = []
    const stream = this.stream

    buffer.push(data)
    while ((stream._duplexState & WRITE_STATUS) === WRITE_QUEUED_AND_ACTIVE) {
      buffer.push(stream._writableState.shift())
    }

    if ((stream._duplexState & OPEN_STATUS) !== 0) return cb(null)
    stream._writev(buffer, cb)
  }

  update() {
    const stream = this.stream

    stream._duplexState |= WRITE_UPDATING

    do {
      while ((stream._duplexState & WRITE_STATUS) === WRITE_QUEUED) {
        const data = this.shift()
        stream._duplexState |= WRITE_ACTIVE_AND_WRITING
        stream._write(data, this.afterWrite)
      }

      if ((stream._duplexState & WRITE_PRIMARY_AND_ACTIVE) === 0) this.updateNonPrimary()
    } while (this.continueUpdate() === true)

    stream._duplexState &= WRITE_NOT_UPDATING
  }

  updateNonPrimary() {
    const stream = this.stream

    if ((stream._duplexState & WRITE_FINISHING_STATUS) === WRITE_FINISHING) {
      stream._duplexState = stream._duplexState | WRITE_ACTIVE
      stream._final(afterFinal.bind(this))
      return
    }

    if ((stream._duplexState & DESTROY_STATUS) === DESTROYING) {
      if ((stream._duplexState & ACTIVE_OR_TICKING) === 0) {
        stream._duplexState |= ACTIVE
        stream._destroy(afterDestroy.bind(this))
      }
      return
    }

    if ((stream._duplexState & IS_OPENING) === OPENING) {
      stream._duplexState = (stream._duplexState | ACTIVE) & NOT_OPENING
      stream._open(afterOpen.bind(this))
    }
  }

  continueUpdate() {
    if ((this.stream._duplexState & WRITE_NEXT_TICK) === 0) return false
    this.stream._duplexState &= WRITE_NOT_NEXT_TICK
    return true
  }

  updateCallback() {
    if ((this.stream._duplexState & WRITE_UPDATE_SYNC_STATUS) === WRITE_PRIMARY) {
      this.update()
    } else {
      this.updateNextTick()
    }
  }

  updateNextTick() {
    if ((this.stream._duplexState & WRITE_NEXT_TICK) !== 0) return
    this.stream._duplexState |= WRITE_NEXT_TICK
    if ((this.stream._duplexState & WRITE_UPDATING) === 0) qmt(this.afterUpdateNextTick)
  }
}

class ReadableState {
  constructor(
    stream,
    { highWaterMark = 16384, map = null, mapReadable, byteLength, byteLengthReadable } = {}
  ) {
    this.stream = stream
    this.queue = new FIFO()
    this.highWaterMark = highWaterMark === 0 ? 1 : highWaterMark
    this.buffered = 0
    this.readAhead = highWaterMark > 0
    this.error = null
    this.pipeline = null
    this.byteLength = byteLengthReadable || byteLength || defaultByteLength
    this.map = mapReadable || map
    this.pipeTo = null
    this.afterRead = afterRead.bind(this)
    this.afterUpdateNextTick = updateReadNT.bind(this)
  }

  get ending() {
    return (this.stream._duplexState & READ_ENDING) !== 0
  }

  get ended() {
    return (this.stream._duplexState & READ_DONE) !== 0
  }

  pipe(pipeTo, cb) {
    if (this.pipeTo !== null) throw StreamError.BAD_ARGUMENT('Can only pipe to one destination')
    if (typeof cb !== 'function') cb = null

    this.stream._duplexState |= READ_PIPE_DRAINED
    this.pipeTo = pipeTo
    this.pipeline = new Pipeline(this.stream, pipeTo, cb)

    if (cb) this.stream.on('error', noop) // We already error handle this so supress crashes

    if (isStreamx(pipeTo)) {
      pipeTo._writableState.pipeline = this.pipeline
      if (cb) pipeTo.on('error', noop) // We already error handle this so supress crashes
      pipeTo.on('finish', this.pipeline.finished.bind(this.pipeline)) // TODO: just call finished from pipeTo itself
    } else {
      const onerror = this.pipeline.done.bind(this.pipeline, pipeTo)
      const onclose = this.pipeline.done.bind(this.pipeline, pipeTo, null) // onclose has a weird bool arg
      pipeTo.on('error', onerror)
      pipeTo.on('close', onclose)
      pipeTo.on('finish', this.pipeline.finished.bind(this.pipeline))
    }

    pipeTo.on('drain', afterDrain.bind(this))
    this.stream.emit('piping', pipeTo)
    pipeTo.emit('pipe', this.stream)
  }

  push(data) {
    const stream = this.stream

    if (data === null) {
      this.highWaterMark = 0
      stream._duplexState = (stream._duplexState | READ_ENDING) & READ_NON_PRIMARY_AND_PUSHED
      return false
    }

    if (this.map !== null) {
      data = this.map(data)
      if (data === null) {
        stream._duplexState &= READ_PUSHED
        return this.buffered < this.highWaterMark
      }
    }

    this.buffered += this.byteLength(data)
    this.queue.push(data)

    stream._duplexState = (stream._duplexState | READ_QUEUED) & READ_PUSHED

    return this.buffered < this.highWaterMark
  }

  shift() {
    const data = this.queue.shift()

    this.buffered -= this.byteLength(data)
    if (this.buffered === 0) {
      this.stream._duplexState &= READ_NOT_QUEUED
    }

    return data
  }

  unshift(data) {
    const pending = [this.map !== null ? this.map(data) : data]
    while (this.buffered > 0) pending.push(this.shift())

    for (let i = 0; i < pending.length - 1; i++) {
      const data = pending[i]
      this.buffered += this.byteLength(data)
      this.queue.push(data)
    }

    this.push(pending[pending.length - 1])
  }

  read() {
    const stream = this.stream

    if ((stream._duplexState & READ_STATUS) === READ_QUEUED) {
      const data = this.shift()

      if (this.pipeTo !== null && this.pipeTo.write(data) === false) {
        stream._duplexState &= READ_PIPE_NOT_DRAINED
      }

      if ((stream._duplexState & READ_EMIT_DATA) !== 0) {
        stream.emit('data', data)
      }

      return data
    }

    if (this.readAhead === false) {
      stream._duplexState |= READ_READ_AHEAD
      this.updateNextTick()
    }

    return null
  }

  drain() {
    const stream = this.stream

    while (
      (stream._duplexState & READ_STATUS) === READ_QUEUED &&
      (stream._duplexState & READ_FLOWING) !== 0
    ) {
      const data = this.shift()

      if (this.pipeTo !== null && this.pipeTo.write(data) === false) {
        stream._duplexState &= READ_PIPE_NOT_DRAINED
      }

      if ((stream._duplexState & READ_EMIT_DATA) !== 0) {
        stream.emit('data', data)
      }
    }
  }

  update() {
    const stream = this.stream

    stream._duplexState |= READ_UPDATING

    do {
      this.drain()

      while (
        this.buffered < this.highWaterMark &&
        (stream._duplexState & SHOULD_NOT_READ) === READ_READ_AHEAD
      ) {
        stream._duplexState |= READ_ACTIVE_AND_NEEDS_PUSH
        stream._read(this.afterRead)
        this.drain()
      }

      if ((stream._duplexState & READ_READABLE_STATUS) === READ_EMIT_READABLE_AND_QUEUED) {
        stream._duplexState |= READ_EMITTED_READABLE
        stream.emit('readable')
      }

      if ((stream._duplexState & READ_PRIMARY_AND_ACTIVE) === 0) {
        this.updateNonPrimary()
      }
    } while (this.continueUpdate() === true)

    stream._duplexState &= READ_NOT_UPDATING
  }

  updateNonPrimary() {
    const stream = this.stream

    if ((stream._duplexState & READ_ENDING_STATUS) === READ_ENDING) {
      stream._duplexState = (stream._duplexState | READ_DONE) & READ_NOT_ENDING
      stream.emit('end')

      if ((stream._duplexState & AUTO_DESTROY) === DONE) {
        stream._duplexState |= DESTROYING
      }

      if (this.pipeTo !== null) {
        this.pipeTo.end()
      }
    }

    if ((stream._duplexState & DESTROY_STATUS) === DESTROYING) {
      if ((stream._duplexState & ACTIVE_OR_TICKING) === 0) {
        stream._duplexState |= ACTIVE
        stream._destroy(afterDestroy.bind(this))
      }
      return
    }

    if ((stream._duplexState & IS_OPENING) === OPENING) {
      stream._duplexState = (stream._duplexState | ACTIVE) & NOT_OPENING
      stream._open(afterOpen.bind(this))
    }
  }

  continueUpdate() {
    if ((this.stream._duplexState & READ_NEXT_TICK) === 0) return false
    this.stream._duplexState &= READ_NOT_NEXT_TICK
    return true
  }

  updateCallback() {
    if ((this.stream._duplexState & READ_UPDATE_SYNC_STATUS) === READ_PRIMARY) {
      this.update()
    } else {
      this.updateNextTick()
    }
  }

  updateNextTickIfOpen() {
    if ((this.stream._duplexState & READ_NEXT_TICK_OR_OPENING) !== 0) return
    this.stream._duplexState |= READ_NEXT_TICK
    if ((this.stream._duplexState & READ_UPDATING) === 0) qmt(this.afterUpdateNextTick)
  }

  updateNextTick() {
    if ((this.stream._duplexState & READ_NEXT_TICK) !== 0) return
    this.stream._duplexState |= READ_NEXT_TICK
    if ((this.stream._duplexState & READ_UPDATING) === 0) qmt(this.afterUpdateNextTick)
  }
}

class TransformState {
  constructor(stream) {
    this.data = null
    this.afterTransform = afterTransform.bind(stream)
    this.afterFinal = null
  }
}

class Pipeline {
  constructor(src, dst, cb) {
    this.from = src
    this.to = dst
    this.afterPipe = cb
    this.error = null
    this.pipeToFinished = false
  }

  finished() {
    this.pipeToFinished = true
  }

  done(stream, err) {
    if (err) this.error = err

    if (stream === this.to) {
      this.to = null

      if (this.from !== null) {
        if ((this.from._duplexState & READ_DONE) === 0 || !this.pipeToFinished) {
          this.from.destroy(this.error || StreamError.PREMATURE_CLOSE('Writable stream closed'))
        }
        return
      }
    }

    if (stream === this.from) {
      this.from = null

      if (this.to !== null) {
        if ((stream._duplexState & READ_DONE) === 0) {
          this.to.destroy(this.error || StreamError.PREMATURE_CLOSE('Readable stream closed'))
        }
        return
      }
    }

    if (this.afterPipe !== null) this.afterPipe(this.error)
    this.to = this.from = this.afterPipe = null
  }
}

function afterDrain() {
  this.stream._duplexState |= READ_PIPE_DRAINED
  this.updateCallback()
}

function afterFinal(err) {
  const stream = this.stream
  if (err) stream.destroy(err)

  if ((stream._duplexState & DESTROY_STATUS) === 0) {
    stream._duplexState |= WRITE_DONE
    stream.emit('finish')
  }

  if ((stream._duplexState & AUTO_DESTROY) === DONE) {
    stream._duplexState |= DESTROYING
  }

  stream._duplexState &= WRITE_NOT_FINISHING

  // no need to wait the extra tick here, so we short circuit that
  if ((stream._duplexState & WRITE_UPDATING) === 0) {
    this.update()
  } else {
    this.updateNextTick()
  }
}

function afterDestroy(err) {
  const stream = this.stream

  if (!err && !StreamError.isStreamDestroyed(this.error)) err = this.error
  if (err) stream.emit('error', err)

  stream._duplexState |= DESTROYED
  stream.emit('close')

  const rs = stream._readableState
  const ws = stream._writableState

  if (rs !== null && rs.pipeline !== null) {
    rs.pipeline.done(stream, err)
  }

  if (ws !== null) {
    while (ws.drains !== null && ws.drains.length > 0) {
      ws.drains.shift().resolve(false)
    }

    if (ws.pipeline !== null) {
      ws.pipeline.done(stream, err)
    }
  }
}

function afterWrite(err) {
  const stream = this.stream

  if (err) stream.destroy(err)
  stream._duplexState &= WRITE_NOT_ACTIVE

  if (this.drains !== null) tickDrains(this.drains)

  if ((stream._duplexState & WRITE_DRAIN_STATUS) === WRITE_UNDRAINED) {
    stream._duplexState &= WRITE_DRAINED

    if ((stream._duplexState & WRITE_EMIT_DRAIN) === WRITE_EMIT_DRAIN) {
      stream.emit('drain')
    }
  }

  this.updateCallback()
}

function afterRead(err) {
  if (err) this.stream.destroy(err)
  this.stream._duplexState &= READ_NOT_ACTIVE

  if (this.readAhead === false && (this.stream._duplexState & READ_RESUMED) === 0) {
    this.stream._duplexState &= READ_NO_READ_AHEAD
  }

  this.updateCallback()
}

function updateReadNT() {
  if ((this.stream._duplexState & READ_UPDATING) === 0) {
    this.stream._duplexState &= READ_NOT_NEXT_TICK
    this.update()
  }
}

function updateWriteNT() {
  if ((this.stream._duplexState & WRITE_UPDATING) === 0) {
    this.stream._duplexState &= WRITE_NOT_NEXT_TICK
    this.update()
  }
}

function tickDrains(drains) {
  for (let i = 0; i < drains.length; i++) {
    // drains.writes are monotonic, so if one is 0 its always the first one
    if (--drains[i].writes === 0) {
      drains.shift().resolve(true)
      i--
    }
  }
}

function afterOpen(err) {
  const stream = this.stream

  if (err) stream.destroy(err)

  if ((stream._duplexState & DESTROYING) === 0) {
    if ((stream._duplexState & READ_PRIMARY_STATUS) === 0) {
      stream._duplexState |= READ_PRIMARY
    }

    if ((stream._duplexState & WRITE_PRIMARY_STATUS) === 0) {
      stream._duplexState |= WRITE_PRIMARY
    }

    stream.emit('open')
  }

  stream._duplexState &= NOT_ACTIVE

  if (stream._writableState !== null) {
    stream._writableState.updateCallback()
  }

  if (stream._readableState !== null) {
    stream._readableState.updateCallback()
  }
}

function afterTransform(err, data) {
  if (data !== undefined && data !== null) this.push(data)
  this._writableState.afterWrite(err)
}

function newListener(name) {
  if (this._readableState !== null) {
    if (name === 'data') {
      this._duplexState |= READ_EMIT_DATA | READ_RESUMED_READ_AHEAD
      this._readableState.updateNextTick()
    }
    if (name === 'readable') {
      this._duplexState |= READ_EMIT_READABLE
      this._readableState.updateNextTick()
    }
  }

  if (this._writableState !== null) {
    if (name === 'drain') {
      this._duplexState |= WRITE_EMIT_DRAIN
      this._writableState.updateNextTick()
    }
  }
}

class Stream extends EventEmitter {
  constructor(opts) {
    super()

    this._duplexState = 0
    this._readableState = null
    this._writableState = null

    if (opts) {
      if (opts.open) this._open = opts.open
      if (opts.destroy) this._destroy = opts.destroy
      if (opts.predestroy) this._predestroy = opts.predestroy
      if (opts.signal) opts.signal.addEventListener('abort', abort.bind(this))
    }

    this.on('newListener', newListener)
  }

  _open(cb) {
    cb(null)
  }

  _destroy(cb) {
    cb(null)
  }

  _predestroy() {
    // does nothing
  }

  get readable() {
    return this._readableState !== null ? true : undefined
  }

  get writable() {
    return this._writableState !== null ? true : undefined
  }

  get destroyed() {
    return (this._duplexState & DESTROYED) !== 0
  }

  get destroying() {
    return (this._duplexState & DESTROY_STATUS) !== 0
  }

  destroy(err) {
    if ((this._duplexState & DESTROY_STATUS) === 0) {
      if (!err) err = StreamError.STREAM_DESTROYED()
      this._duplexState = (this._duplexState | DESTROYING) & NON_PRIMARY

      if (this._readableState !== null) {
        this._readableState.highWaterMark = 0
        this._readableState.error = err
      }

      if (this._writableState !== null) {
        this._writableState.highWaterMark = 0
        this._writableState.error = err
      }

      this._duplexState |= PREDESTROYING
      this._predestroy()
      this._duplexState &= NOT_PREDESTROYING

      if (this._readableState !== null) {
        this._readableState.updateNextTick()
      }

      if (this._writableState !== null) {
        this._writableState.updateNextTick()
      }
    }
  }
}

class Readable extends Stream {
  constructor(opts) {
    super(opts)

    this._duplexState |= OPENING | WRITE_DONE | READ_READ_AHEAD
    this._readableState = new ReadableState(this, opts)

    if (opts) {
      if (this._readableState.readAhead === false) this._duplexState &= READ_NO_READ_AHEAD
      if (opts.read) this._read = opts.read
      if (opts.eagerOpen) this._readableState.updateNextTick()
      if (opts.encoding) this.setEncoding(opts.encoding)
    }
  }

  static deferred(fn, opts) {
    const out = new PassThrough(opts)

    fn()
      .then((src) => {
        if (src === null) return out.end()
        if (out.destroying) return
        pipeline(src, out, noop)
      })
      .catch((err) => out.destroy(err))

    return out
  }

  setEncoding(encoding) {
    const dec = new TextDecoder(encoding)
    const map = this._readableState.map || echo
    this._readableState.map = mapOrSkip
    return this

    function mapOrSkip(data) {
      const next = dec.push(data)
      return next === '' && (data.byteLength !== 0 || dec.remaining > 0) ? null : map(next)
    }
  }

  _read(cb) {
    cb(null)
  }

  pipe(dest, cb) {
    this._readableState.updateNextTick()
    this._readableState.pipe(dest, cb)
    return dest
  }

  read() {
    this._readableState.updateNextTick()
    return this._readableState.read()
  }

  push(data) {
    this._readableState.updateNextTickIfOpen()
    return this._readableState.push(data)
  }

  unshift(data) {
    this._readableState.updateNextTickIfOpen()
    return this._readableState.unshift(data)
  }

  resume() {
    this._duplexState |= READ_RESUMED_READ_AHEAD
    this._readableState.updateNextTick()
    return this
  }

  pause() {
    this._duplexState &=
      this._readableState.readAhead === false ? READ_PAUSED_NO_READ_AHEAD : READ_PAUSED
    return this
  }

  static _fromAsyncIterator(ite, opts) {
    let destroy

    const rs = new Readable({
      ...opts,
      read(cb) {
        ite.next().then(push).then(cb.bind(null, null)).catch(cb)
      },
      predestroy() {
        destroy = ite.return()
      },
      destroy(cb) {
        if (!destroy) return cb(null)
        destroy.then(cb.bind(null, null)).catch(cb)
      }
    })

    return rs

    function push(data) {
      if (data.done) rs.push(null)
      else rs.push(data.value)
    }
  }

  static from(data, opts) {
    if (isReadStreamx(data)) return data
    if (data[asyncIterator]) return this._fromAsyncIterator(data[asyncIterator](), opts)
    if (!Array.isArray(data)) data = data === undefined ? [] : [data]

    let i = 0
    return new Readable({
      ...opts,
      read(cb) {
        this.push(i === data.length ? null : data[i++])
        cb(null)
      }
    })
  }

  static isBackpressured(rs) {
    return (
      (rs._duplexState & READ_BACKPRESSURE_STATUS) !== 0 ||
      rs._readableState.buffered >= rs._readableState.highWaterMark
    )
  }

  static isPaused(rs) {
    return (rs._duplexState & READ_RESUMED) === 0
  }

  [asyncIterator]() {
    const stream = this

    let error = null
    let promiseResolve = null
    let promiseReject = null

    this.on('error', (err) => {
      error = err
    })
    this.on('readable', onreadable)
    this.on('close', onclose)

    return {
      [asyncIterator]() {
        return this
      },
      next() {
        return new Promise(function (resolve, reject) {
          promiseResolve = resolve
          promiseReject = reject
          const data = stream.read()
          if (data !== null) ondata(data)
          else if ((stream._duplexState & DESTROYED) !== 0) ondata(null)
        })
      },
      return() {
        return destroy(null)
      },
      throw(err) {
        return destroy(err)
      }
    }

    function onreadable() {
      if (promiseResolve !== null) ondata(stream.read())
    }

    function onclose() {
      if (promiseResolve !== null) ondata(null)
    }

    function ondata(data) {
      if (promiseReject === null) return
      if (error) {
        promiseReject(error)
      } else if (data === null && (stream._duplexState & READ_DONE) === 0) {
        promiseReject(StreamError.STREAM_DESTROYED())
      } else {
        promiseResolve({ value: data, done: data === null })
      }
      promiseReject = promiseResolve = null
    }

    function destroy(err) {
      stream.destroy(err)
      return new Promise((resolve, reject) => {
        if (stream._duplexState & DESTROYED) return resolve({ value: undefined, done: true })
        stream.once('close', function () {
          if (err) reject(err)
          else resolve({ value: undefined, done: true })
        })
      })
    }
  }
}

class Writable extends Stream {
  constructor(opts) {
    super(opts)

    this._duplexState |= OPENING | READ_DONE
    this._writableState = new WritableState(this, opts)

    if (opts) {
      if (opts.writev) this._writev = opts.writev
      if (opts.write) this._write = opts.write
      if (opts.final) this._final = opts.final
      if (opts.eagerOpen) this._writableState.updateNextTick()
    }
  }

  cork() {
    this._duplexState |= WRITE_CORKED
  }

  uncork() {
    this._duplexState &= WRITE_NOT_CORKED
    this._writableState.updateNextTick()
  }

  _writev(batch, cb) {
    cb(null)
  }

  _write(data, cb) {
    this._writableState.autoBatch(data, cb)
  }

  _final(cb) {
    cb(null)
  }

  static isBackpressured(ws) {
    return (ws._duplexState & WRITE_BACKPRESSURE_STATUS) !== 0
  }

  static drained(ws) {
    if (ws.destroyed) return Promise.resolve(false)

    const state = ws._writableState
    const pending = isWritev(ws) ? Math.min(1, state.queue.length) : state.queue.length
    const writes = pending + (ws._duplexState & WRITE_WRITING ? 1 : 0)
    if (writes === 0) return Promise.resolve(true)

    if (state.drains === null) state.drains = []
    return new Promise((resolve) => {
      state.drains.push({ writes, resolve })
    })
  }

  write(data) {
    this._writableState.updateNextTick()
    return this._writableState.push(data)
  }

  end(data) {
    this._writableState.updateNextTick()
    this._writableState.end(data)
    return this
  }
}

class Duplex extends Readable {
  // and Writable
  constructor(opts) {
    super(opts)

    this._duplexState = OPENING | (this._duplexState & READ_READ_AHEAD)
    this._writableState = new WritableState(this, opts)

    if (opts) {
      if (opts.writev) this._writev = opts.writev
      if (opts.write) this._write = opts.write
      if (opts.final) this._final = opts.final
    }
  }

  cork() {
    this._duplexState |= WRITE_CORKED
  }

  uncork() {
    this._duplexState &= WRITE_NOT_CORKED
    this._writableState.updateNextTick()
  }

  _writev(batch, cb) {
    cb(null)
  }

  _write(data, cb) {
    this._writableState.autoBatch(data, cb)
  }

  _final(cb) {
    cb(null)
  }

  write(data) {
    this._writableState.updateNextTick()
    return this._writableState.push(data)
  }

  end(data) {
    this._writableState.updateNextTick()
    this._writableState.end(data)
    return this
  }
}

class Transform extends Duplex {
  constructor(opts) {
    super(opts)
    this._transformState = new TransformState(this)

    if (opts) {
      if (opts.transform) this._transform = opts.transform
      if (opts.flush) this._flush = opts.flush
    }
  }

  _write(data, cb) {
    if (this._readableState.buffered >= this._readableState.highWaterMark) {
      this._transformState.data = data
    } else {
      this._transform(data, this._transformState.afterTransform)
    }
  }

  _read(cb) {
    if (this._transformState.data !== null) {
      const data = this._transformState.data
      this._transformState.data = null
      cb(null)
      this._transform(data, this._transformState.afterTransform)
    } else {
      cb(null)
    }
  }

  destroy(err) {
    super.destroy(err)
    if (this._transformState.data !== null) {
      this._transformState.data = null
      this._transformState.afterTransform()
    }
  }

  _transform(data, cb) {
    cb(null, data)
  }

  _flush(cb) {
    cb(null)
  }

  _final(cb) {
    this._transformState.afterFinal = cb
    this._flush(transformAfterFlush.bind(this))
  }
}

class PassThrough extends Transform {}

function transformAfterFlush(err, data) {
  const cb = this._transformState.afterFinal
  if (err) return cb(err)

  if (data !== null && data !== undefined) this.push(data)
  this.push(null)
  cb(null)
}

function pipelinePromise(...streams) {
  return new Promise((resolve, reject) => {
    return pipeline(...streams, (err) => {
      if (err) return reject(err)
      resolve()
    })
  })
}

function pipeline(stream, ...streams) {
  const all = Array.isArray(stream) ? [...stream, ...streams] : [stream, ...streams]
  const done = all.length && typeof all[all.length - 1] === 'function' ? all.pop() : null

  if (all.length < 2) throw StreamError.BAD_ARGUMENT('Pipeline requires at least 2 streams')

  let src = all[0]
  let dest = null
  let error = null

  for (let i = 1; i < all.length; i++) {
    dest = all[i]

    if (isStreamx(src)) {
      src.pipe(dest, onerror)
    } else {
      errorHandle(src, true, i > 1, onerror)
      src.pipe(dest)
    }

    src = dest
  }

  if (done) {
    let fin = false

    const autoDestroy =
      isStreamx(dest) || !!(dest._writableState && dest._writableState.autoDestroy)

    dest.on('error', (err) => {
      if (error === null) error = err
    })

    dest.on('finish', () => {
      fin = true
      if (!autoDestroy) done(error)
    })

    if (autoDestroy) {
      dest.on('close', () => done(error || (fin ? null : StreamError.PREMATURE_CLOSE())))
    }
  }

  return dest

  function errorHandle(s, rd, wr, onerror) {
    s.on('error', onerror)
    s.on('close', onclose)

    function onclose() {
      if (rd && s._readableState && !s._readableState.ended) {
        return onerror(StreamError.PREMATURE_CLOSE())
      }
      if (wr && s._writableState && !s._writableState.ended) {
        return onerror(StreamError.PREMATURE_CLOSE())
      }
    }
  }

  function onerror(err) {
    if (!err || error) return
    error = err

    for (const s of all) {
      s.destroy(err)
    }
  }
}

function echo(s) {
  return s
}

function isStream(stream) {
  return !!stream._readableState || !!stream._writableState
}

function isStreamx(stream) {
  return typeof stream._duplexState === 'number' && isStream(stream)
}

function isEnding(stream) {
  return !!stream._readableState && stream._readableState.ending
}

function isEnded(stream) {
  return !!stream._readableState && stream._readableState.ended
}

function isFinishing(stream) {
  return !!stream._writableState && stream._writableState.ending
}

function isFinished(stream) {
  return !!stream._writableState && stream._writableState.ended
}

function getStreamError(stream, opts = {}) {
  const err =
    (stream._readableState && stream._readableState.error) ||
    (stream._writableState && stream._writableState.error)

  // avoid implicit errors by default
  return !opts.all && StreamError.isStreamDestroyed(err) ? null : err
}

function isReadStreamx(stream) {
  return isStreamx(stream) && stream.readable
}

function isDisturbed(stream) {
  return (
    (stream._duplexState & OPENING) !== OPENING ||
    (stream._duplexState & DESTROYING) === DESTROYING ||
    (stream._duplexState & ACTIVE_OR_TICKING) !== 0
  )
}

function isTypedArray(data) {
  return typeof data === 'object' && data !== null && typeof data.byteLength === 'number'
}

function defaultByteLength(data) {
  return isTypedArray(data) ? data.byteLength : 1024
}

function noop() {}

function abort() {
  this.destroy(StreamError.ABORTED())
}

function isWritev(s) {
  return s._writev !== Writable.prototype._writev && s._writev !== Duplex.prototype._writev
}

module.exports = {
  ...void (pipeline),
  ...void (pipelinePromise),
  ...void (isStream),
  ...void (isStreamx),
  ...void (isEnding),
  ...void (isEnded),
  ...void (isFinishing),
  ...void (isFinished),
  ...void (isDisturbed),
  getStreamError,
  ...void (Stream),
  Writable,
  Readable,
  ...void (Duplex),
  ...void (Transform),
  // Export PassThrough for compatibility with Node.js core's stream module
  ...void (PassThrough)
}


/***/ },

/***/ 72140
(module) {

module.exports = class StreamError extends Error {
  constructor(msg, code, fn = StreamError) {
    super(msg)

    this.code = code

    if (Error.captureStackTrace) {
      Error.captureStackTrace(this, fn)
    }
  }

  static isStreamDestroyed(err) {
    return err && err.code === 'STREAM_DESTROYED'
  }

  static isPrematureClose(err) {
    return err && err.code === 'PREMATURE_CLOSE'
  }

  static isAborted(err) {
    return err && err.code === 'ABORTED'
  }

  static isBadArgument(err) {
    return err && err.code === 'BAD_ARGUMENT'
  }

  get name() {
    return 'StreamError'
  }

  static STREAM_DESTROYED() {
    return new StreamError('Stream was destroyed', 'STREAM_DESTROYED', StreamError.STREAM_DESTROYED)
  }

  static PREMATURE_CLOSE(msg = 'Premature close') {
    return new StreamError(msg, 'PREMATURE_CLOSE', StreamError.PREMATURE_CLOSE)
  }

  static ABORTED() {
    return new StreamError('Stream aborted', 'ABORTED', StreamError.ABORTED)
  }

  static BAD_ARGUMENT(msg = 'Bad argument') {
    return new StreamError(msg, 'BAD_ARGUMENT', StreamError.BAD_ARGUMENT)
  }
}


/***/ },

/***/ 34218
(module, __unused_webpack_exports, __webpack_require__) {

const constants = { // just for envs without fs
  S_IFMT: 61440,
  S_IFDIR: 16384,
  S_IFCHR: 8192,
  S_IFBLK: 24576,
  S_IFIFO: 4096,
  S_IFLNK: 40960
}

try {
  module.exports = (__webpack_require__(79896).constants) || constants
} catch {
  module.exports = constants
}


/***/ },

/***/ 82414
(module, __unused_webpack_exports, __webpack_require__) {

const { Writable, Readable, getStreamError } = __webpack_require__(98179)
const FIFO = __webpack_require__(36080)
const b4a = __webpack_require__(7042)
const headers = __webpack_require__(3481)

const EMPTY = b4a.alloc(0)
const MAX_HEADER_SIZE = 4 * 1024 * 1024 // arbitrary big number

class BufferList {
  constructor () {
    this.buffered = 0
    this.shifted = 0
    this.queue = new FIFO()

    this._offset = 0
  }

  push (buffer) {
    this.buffered += buffer.byteLength
    this.queue.push(buffer)
  }

  shiftFirst (size) {
    return this.buffered === 0 ? null : this._next(size)
  }

  shift (size) {
    if (size > this.buffered) return null
    if (size === 0) return EMPTY

    let chunk = this._next(size)

    if (size === chunk.byteLength) return chunk // likely case

    const chunks = [chunk]

    while ((size -= chunk.byteLength) > 0) {
      chunk = this._next(size)
      chunks.push(chunk)
    }

    return b4a.concat(chunks)
  }

  _next (size) {
    const buf = this.queue.peek()
    const rem = buf.byteLength - this._offset

    if (size >= rem) {
      const sub = this._offset ? buf.subarray(this._offset, buf.byteLength) : buf
      this.queue.shift()
      this._offset = 0
      this.buffered -= rem
      this.shifted += rem
      return sub
    }

    this.buffered -= size
    this.shifted += size

    return buf.subarray(this._offset, (this._offset += size))
  }
}

class Source extends Readable {
  constructor (self, header, offset) {
    super()

    this.header = header
    this.offset = offset

    this._parent = self
  }

  _read (cb) {
    if (this.header.size === 0) {
      this.push(null)
    }
    if (this._parent._stream === this) {
      this._parent._update()
    }
    cb(null)
  }

  _predestroy () {
    this._parent.destroy(getStreamError(this))
  }

  _detach () {
    if (this._parent._stream === this) {
      this._parent._stream = null
      this._parent._missing = overflow(this.header.size)
      this._parent._update()
    }
  }

  _destroy (cb) {
    this._detach()
    cb(null)
  }
}

class Extract extends Writable {
  constructor (opts) {
    super(opts)

    if (!opts) opts = {}

    this._buffer = new BufferList()
    this._offset = 0
    this._header = null
    this._stream = null
    this._missing = 0
    this._longHeader = false
    this._callback = noop
    this._locked = false
    this._finished = false
    this._pax = null
    this._paxGlobal = null
    this._gnuLongPath = null
    this._gnuLongLinkPath = null
    this._filenameEncoding = opts.filenameEncoding || 'utf-8'
    this._allowUnknownFormat = !!opts.allowUnknownFormat
    this._unlockBound = this._unlock.bind(this)
  }

  _unlock (err) {
    this._locked = false

    if (err) {
      this.destroy(err)
      this._continueWrite(err)
      return
    }

    this._update()
  }

  _consumeHeader () {
    if (this._locked) return false

    this._offset = this._buffer.shifted

    try {
      this._header = headers.decode(this._buffer.shift(512), this._filenameEncoding, this._allowUnknownFormat)
    } catch (err) {
      this._continueWrite(err)
      return false
    }

    if (!this._header) return true

    this._header.byteOffset = this._buffer.shifted

    switch (this._header.type) {
      case 'gnu-long-path':
      case 'gnu-long-link-path':
      case 'pax-global-header':
      case 'pax-header':
        this._longHeader = true
        this._missing = this._header.size
        if (this._missing > MAX_HEADER_SIZE) {
          this._continueWrite(new Error('Header exceeds max size'))
          return false
        }
        return true
    }

    this._locked = true
    this._applyLongHeaders()

    if (!(this._header.size >= 0)) {
      this._continueWrite(new Error('Invalid header'))
      return false
    }

    if (this._header.size === 0 || this._header.type === 'directory') {
      this.emit('entry', this._header, this._createStream(), this._unlockBound)
      return true
    }

    this._stream = this._createStream()
    this._missing = this._header.size

    this.emit('entry', this._header, this._stream, this._unlockBound)
    return true
  }

  _applyLongHeaders () {
    if (this._gnuLongPath) {
      this._header.name = this._gnuLongPath
      this._gnuLongPath = null
    }

    if (this._gnuLongLinkPath) {
      this._header.linkname = this._gnuLongLinkPath
      this._gnuLongLinkPath = null
    }

    if (this._pax) {
      if (this._pax.path) this._header.name = this._pax.path
      if (this._pax.linkpath) this._header.linkname = this._pax.linkpath
      if (this._pax.size) this._header.size = parseInt(this._pax.size, 10)
      this._header.pax = this._pax
      this._pax = null
    }
  }

  _decodeLongHeader (buf) {
    switch (this._header.type) {
      case 'gnu-long-path':
        this._gnuLongPath = headers.decodeLongPath(buf, this._filenameEncoding)
        break
      case 'gnu-long-link-path':
        this._gnuLongLinkPath = headers.decodeLongPath(buf, this._filenameEncoding)
        break
      case 'pax-global-header':
        this._paxGlobal = headers.decodePax(buf)
        break
      case 'pax-header':
        this._pax = this._paxGlobal === null
          ? headers.decodePax(buf)
          : Object.assign({}, this._paxGlobal, headers.decodePax(buf))
        break
    }
  }

  _consumeLongHeader () {
    this._longHeader = false
    this._missing = overflow(this._header.size)

    const buf = this._buffer.shift(this._header.size)

    try {
      this._decodeLongHeader(buf)
    } catch (err) {
      this._continueWrite(err)
      return false
    }

    return true
  }

  _consumeStream () {
    const buf = this._buffer.shiftFirst(this._missing)
    if (buf === null) return false

    this._missing -= buf.byteLength
    const drained = this._stream.push(buf)

    if (this._missing === 0) {
      this._stream.push(null)
      if (drained) this._stream._detach()
      return drained && this._locked === false
    }

    return drained
  }

  _createStream () {
    return new Source(this, this._header, this._offset)
  }

  _update () {
    while (this._buffer.buffered > 0 && !this.destroying) {
      if (this._missing > 0) {
        if (this._stream !== null) {
          if (this._consumeStream() === false) return
          continue
        }

        if (this._longHeader === true) {
          if (this._missing > this._buffer.buffered) break
          if (this._consumeLongHeader() === false) return false
          continue
        }

        const ignore = this._buffer.shiftFirst(this._missing)
        if (ignore !== null) this._missing -= ignore.byteLength
        continue
      }

      if (this._buffer.buffered < 512) break
      if (this._stream !== null || this._consumeHeader() === false) return
    }

    this._continueWrite(null)
  }

  _continueWrite (err) {
    const cb = this._callback
    this._callback = noop
    cb(err)
  }

  _write (data, cb) {
    this._callback = cb
    this._buffer.push(data)
    this._update()
  }

  _final (cb) {
    this._finished = this._missing === 0 && this._buffer.buffered === 0
    cb(this._finished ? null : new Error('Unexpected end of data'))
  }

  _predestroy () {
    this._continueWrite(null)
  }

  _destroy (cb) {
    if (this._stream) this._stream.destroy(getStreamError(this))
    cb(null)
  }

  [Symbol.asyncIterator] () {
    let error = null

    let promiseResolve = null
    let promiseReject = null

    let entryStream = null
    let entryCallback = null

    const extract = this

    this.on('entry', onentry)
    this.on('error', (err) => { error = err })
    this.on('close', onclose)

    return {
      [Symbol.asyncIterator] () {
        return this
      },
      next () {
        return new Promise(onnext)
      },
      return () {
        return destroy(null)
      },
      throw (err) {
        return destroy(err)
      }
    }

    function consumeCallback (err) {
      if (!entryCallback) return
      const cb = entryCallback
      entryCallback = null
      cb(err)
    }

    function onnext (resolve, reject) {
      if (error) {
        return reject(error)
      }

      if (entryStream) {
        resolve({ value: entryStream, done: false })
        entryStream = null
        return
      }

      promiseResolve = resolve
      promiseReject = reject

      consumeCallback(null)

      if (extract._finished && promiseResolve) {
        promiseResolve({ value: undefined, done: true })
        promiseResolve = promiseReject = null
      }
    }

    function onentry (header, stream, callback) {
      entryCallback = callback
      stream.on('error', noop) // no way around this due to tick sillyness

      if (promiseResolve) {
        promiseResolve({ value: stream, done: false })
        promiseResolve = promiseReject = null
      } else {
        entryStream = stream
      }
    }

    function onclose () {
      consumeCallback(error)
      if (!promiseResolve) return
      if (error) promiseReject(error)
      else promiseResolve({ value: undefined, done: true })
      promiseResolve = promiseReject = null
    }

    function destroy (err) {
      extract.destroy(err)
      consumeCallback(err)
      return new Promise((resolve, reject) => {
        if (extract.destroyed) return resolve({ value: undefined, done: true })
        extract.once('close', function () {
          if (err) reject(err)
          else resolve({ value: undefined, done: true })
        })
      })
    }
  }
}

module.exports = function extract (opts) {
  return new Extract(opts)
}

function noop () {}

function overflow (size) {
  size &= 511
  return size && 512 - size
}


/***/ },

/***/ 3481
(__unused_webpack_module, exports, __webpack_require__) {

const b4a = __webpack_require__(7042)

const ZEROS = '0000000000000000000'
const SEVENS = '7777777777777777777'
const ZERO_OFFSET = '0'.charCodeAt(0)
const USTAR_MAGIC = b4a.from([0x75, 0x73, 0x74, 0x61, 0x72, 0x00]) // ustar\x00
const USTAR_VER = b4a.from([ZERO_OFFSET, ZERO_OFFSET])
const GNU_MAGIC = b4a.from([0x75, 0x73, 0x74, 0x61, 0x72, 0x20]) // ustar\x20
const GNU_VER = b4a.from([0x20, 0x00])
const MASK = 0o7777
const MAGIC_OFFSET = 257
const VERSION_OFFSET = 263

exports.decodeLongPath = function decodeLongPath (buf, encoding) {
  return decodeStr(buf, 0, buf.length, encoding)
}

exports.encodePax = function encodePax (opts) { // TODO: encode more stuff in pax
  let result = ''
  if (opts.name) result += addLength(' path=' + opts.name + '\n')
  if (opts.linkname) result += addLength(' linkpath=' + opts.linkname + '\n')
  const pax = opts.pax
  if (pax) {
    for (const key in pax) {
      result += addLength(' ' + key + '=' + pax[key] + '\n')
    }
  }
  return b4a.from(result)
}

exports.decodePax = function decodePax (buf) {
  const result = {}

  while (buf.length) {
    let i = 0
    while (i < buf.length && buf[i] !== 32) i++
    const len = parseInt(b4a.toString(buf.subarray(0, i)), 10)
    if (!len) return result

    const b = b4a.toString(buf.subarray(i + 1, len - 1))
    const keyIndex = b.indexOf('=')
    if (keyIndex === -1) return result
    result[b.slice(0, keyIndex)] = b.slice(keyIndex + 1)

    buf = buf.subarray(len)
  }

  return result
}

exports.encode = function encode (opts) {
  const buf = b4a.alloc(512)
  let name = opts.name
  let prefix = ''

  if (opts.typeflag === 5 && name[name.length - 1] !== '/') name += '/'
  if (b4a.byteLength(name) !== name.length) return null // utf-8

  while (b4a.byteLength(name) > 100) {
    const i = name.indexOf('/')
    if (i === -1) return null
    prefix += prefix ? '/' + name.slice(0, i) : name.slice(0, i)
    name = name.slice(i + 1)
  }

  if (b4a.byteLength(name) > 100 || b4a.byteLength(prefix) > 155) return null
  if (opts.linkname && b4a.byteLength(opts.linkname) > 100) return null

  b4a.write(buf, name)
  b4a.write(buf, encodeOct(opts.mode & MASK, 6), 100)
  b4a.write(buf, encodeOct(opts.uid, 6), 108)
  b4a.write(buf, encodeOct(opts.gid, 6), 116)
  encodeSize(opts.size, buf, 124)
  b4a.write(buf, encodeOct((opts.mtime.getTime() / 1000) | 0, 11), 136)

  buf[156] = ZERO_OFFSET + toTypeflag(opts.type)

  if (opts.linkname) b4a.write(buf, opts.linkname, 157)

  b4a.copy(USTAR_MAGIC, buf, MAGIC_OFFSET)
  b4a.copy(USTAR_VER, buf, VERSION_OFFSET)
  if (opts.uname) b4a.write(buf, opts.uname, 265)
  if (opts.gname) b4a.write(buf, opts.gname, 297)
  b4a.write(buf, encodeOct(opts.devmajor || 0, 6), 329)
  b4a.write(buf, encodeOct(opts.devminor || 0, 6), 337)

  if (prefix) b4a.write(buf, prefix, 345)

  b4a.write(buf, encodeOct(cksum(buf), 6), 148)

  return buf
}

exports.decode = function decode (buf, filenameEncoding, allowUnknownFormat) {
  let typeflag = buf[156] === 0 ? 0 : buf[156] - ZERO_OFFSET

  let name = decodeStr(buf, 0, 100, filenameEncoding)
  const mode = decodeOct(buf, 100, 8)
  const uid = decodeOct(buf, 108, 8)
  const gid = decodeOct(buf, 116, 8)
  const size = decodeOct(buf, 124, 12)
  const mtime = decodeOct(buf, 136, 12)
  const type = toType(typeflag)
  const linkname = buf[157] === 0 ? null : decodeStr(buf, 157, 100, filenameEncoding)
  const uname = decodeStr(buf, 265, 32)
  const gname = decodeStr(buf, 297, 32)
  const devmajor = decodeOct(buf, 329, 8)
  const devminor = decodeOct(buf, 337, 8)

  const c = cksum(buf)

  // checksum is still initial value if header was null.
  if (c === 8 * 32) return null

  // valid checksum
  if (c !== decodeOct(buf, 148, 8)) throw new Error('Invalid tar header. Maybe the tar is corrupted or it needs to be gunzipped?')

  if (isUSTAR(buf)) {
    // ustar (posix) format.
    // prepend prefix, if present.
    if (buf[345]) name = decodeStr(buf, 345, 155, filenameEncoding) + '/' + name
  } else if (isGNU(buf)) {
    // 'gnu'/'oldgnu' format. Similar to ustar, but has support for incremental and
    // multi-volume tarballs.
  } else {
    if (!allowUnknownFormat) {
      throw new Error('Invalid tar header: unknown format.')
    }
  }

  // to support old tar versions that use trailing / to indicate dirs
  if (typeflag === 0 && name && name[name.length - 1] === '/') typeflag = 5

  return {
    name,
    mode,
    uid,
    gid,
    size,
    byteOffset: 0,
    mtime: new Date(1000 * mtime),
    type,
    linkname,
    uname,
    gname,
    devmajor,
    devminor,
    pax: null
  }
}

function isUSTAR (buf) {
  return b4a.equals(USTAR_MAGIC, buf.subarray(MAGIC_OFFSET, MAGIC_OFFSET + 6))
}

function isGNU (buf) {
  return b4a.equals(GNU_MAGIC, buf.subarray(MAGIC_OFFSET, MAGIC_OFFSET + 6)) &&
    b4a.equals(GNU_VER, buf.subarray(VERSION_OFFSET, VERSION_OFFSET + 2))
}

function clamp (index, len, defaultValue) {
  if (typeof index !== 'number') return defaultValue
  index = ~~index // Coerce to integer.
  if (index >= len) return len
  if (index >= 0) return index
  index += len
  if (index >= 0) return index
  return 0
}

function toType (flag) {
  switch (flag) {
    case 0:
      return 'file'
    case 1:
      return 'link'
    case 2:
      return 'symlink'
    case 3:
      return 'character-device'
    case 4:
      return 'block-device'
    case 5:
      return 'directory'
    case 6:
      return 'fifo'
    case 7:
      return 'contiguous-file'
    case 72:
      return 'pax-header'
    case 55:
      return 'pax-global-header'
    case 27:
      return 'gnu-long-link-path'
    case 28:
    case 30:
      return 'gnu-long-path'
  }

  return null
}

function toTypeflag (flag) {
  switch (flag) {
    case 'file':
      return 0
    case 'link':
      return 1
    case 'symlink':
      return 2
    case 'character-device':
      return 3
    case 'block-device':
      return 4
    case 'directory':
      return 5
    case 'fifo':
      return 6
    case 'contiguous-file':
      return 7
    case 'pax-header':
      return 72
  }

  return 0
}

function indexOf (block, num, offset, end) {
  for (; offset < end; offset++) {
    if (block[offset] === num) return offset
  }
  return end
}

function cksum (block) {
  let sum = 8 * 32
  for (let i = 0; i < 148; i++) sum += block[i]
  for (let j = 156; j < 512; j++) sum += block[j]
  return sum
}

function encodeOct (val, n) {
  val = val.toString(8)
  if (val.length > n) return SEVENS.slice(0, n) + ' '
  return ZEROS.slice(0, n - val.length) + val + ' '
}

function encodeSizeBin (num, buf, off) {
  buf[off] = 0x80
  for (let i = 11; i > 0; i--) {
    buf[off + i] = num & 0xff
    num = Math.floor(num / 0x100)
  }
}

function encodeSize (num, buf, off) {
  if (num.toString(8).length > 11) {
    encodeSizeBin(num, buf, off)
  } else {
    b4a.write(buf, encodeOct(num, 11), off)
  }
}

/* Copied from the node-tar repo and modified to meet
 * tar-stream coding standard.
 *
 * Source: https://github.com/npm/node-tar/blob/51b6627a1f357d2eb433e7378e5f05e83b7aa6cd/lib/header.js#L349
 */
function parse256 (buf) {
  // first byte MUST be either 80 or FF
  // 80 for positive, FF for 2's comp
  let positive
  if (buf[0] === 0x80) positive = true
  else if (buf[0] === 0xFF) positive = false
  else return null

  // build up a base-256 tuple from the least sig to the highest
  const tuple = []
  let i
  for (i = buf.length - 1; i > 0; i--) {
    const byte = buf[i]
    if (positive) tuple.push(byte)
    else tuple.push(0xFF - byte)
  }

  let sum = 0
  const l = tuple.length
  for (i = 0; i < l; i++) {
    sum += tuple[i] * Math.pow(256, i)
  }

  return positive ? sum : -1 * sum
}

function decodeOct (val, offset, length) {
  val = val.subarray(offset, offset + length)
  offset = 0

  // If prefixed with 0x80 then parse as a base-256 integer
  if (val[offset] & 0x80) {
    return parse256(val)
  } else {
    // Older versions of tar can prefix with spaces
    while (offset < val.length && val[offset] === 32) offset++
    const end = clamp(indexOf(val, 32, offset, val.length), val.length, val.length)
    while (offset < end && val[offset] === 0) offset++
    if (end === offset) return 0
    return parseInt(b4a.toString(val.subarray(offset, end)), 8)
  }
}

function decodeStr (val, offset, length, encoding) {
  return b4a.toString(val.subarray(offset, indexOf(val, 0, offset, offset + length)), encoding)
}

function addLength (str) {
  const len = b4a.byteLength(str)
  let digits = Math.floor(Math.log(len) / Math.log(10)) + 1
  if (len + digits >= Math.pow(10, digits)) digits++

  return (len + digits) + str
}


/***/ },

/***/ 44231
(__unused_webpack_module, exports, __webpack_require__) {

exports.extract = __webpack_require__(82414)
/* unused reexport */ __webpack_require__(60446)


/***/ },

/***/ 60446
(module, __unused_webpack_exports, __webpack_require__) {

const { Readable, Writable, getStreamError } = __webpack_require__(98179)
const b4a = __webpack_require__(7042)

const constants = __webpack_require__(34218)
const headers = __webpack_require__(3481)

const DMODE = 0o755
const FMODE = 0o644

const END_OF_TAR = b4a.alloc(1024)

class Sink extends Writable {
  constructor (pack, header, callback) {
    super({ mapWritable, eagerOpen: true })

    this.written = 0
    this.header = header

    this._callback = callback
    this._linkname = null
    this._isLinkname = header.type === 'symlink' && !header.linkname
    this._isVoid = header.type !== 'file' && header.type !== 'contiguous-file'
    this._finished = false
    this._pack = pack
    this._openCallback = null

    if (this._pack._stream === null) this._pack._stream = this
    else this._pack._pending.push(this)
  }

  _open (cb) {
    this._openCallback = cb
    if (this._pack._stream === this) this._continueOpen()
  }

  _continuePack (err) {
    if (this._callback === null) return

    const callback = this._callback
    this._callback = null

    callback(err)
  }

  _continueOpen () {
    if (this._pack._stream === null) this._pack._stream = this

    const cb = this._openCallback
    this._openCallback = null
    if (cb === null) return

    if (this._pack.destroying) return cb(new Error('pack stream destroyed'))
    if (this._pack._finalized) return cb(new Error('pack stream is already finalized'))

    this._pack._stream = this

    if (!this._isLinkname) {
      this._pack._encode(this.header)
    }

    if (this._isVoid) {
      this._finish()
      this._continuePack(null)
    }

    cb(null)
  }

  _write (data, cb) {
    if (this._isLinkname) {
      this._linkname = this._linkname ? b4a.concat([this._linkname, data]) : data
      return cb(null)
    }

    if (this._isVoid) {
      if (data.byteLength > 0) {
        return cb(new Error('No body allowed for this entry'))
      }
      return cb()
    }

    this.written += data.byteLength
    if (this._pack.push(data)) return cb()
    this._pack._drain = cb
  }

  _finish () {
    if (this._finished) return
    this._finished = true

    if (this._isLinkname) {
      this.header.linkname = this._linkname ? b4a.toString(this._linkname, 'utf-8') : ''
      this._pack._encode(this.header)
    }

    overflow(this._pack, this.header.size)

    this._pack._done(this)
  }

  _final (cb) {
    if (this.written !== this.header.size) { // corrupting tar
      return cb(new Error('Size mismatch'))
    }

    this._finish()
    cb(null)
  }

  _getError () {
    return getStreamError(this) || new Error('tar entry destroyed')
  }

  _predestroy () {
    this._pack.destroy(this._getError())
  }

  _destroy (cb) {
    this._pack._done(this)

    this._continuePack(this._finished ? null : this._getError())

    cb()
  }
}

class Pack extends Readable {
  constructor (opts) {
    super(opts)
    this._drain = noop
    this._finalized = false
    this._finalizing = false
    this._pending = []
    this._stream = null
  }

  entry (header, buffer, callback) {
    if (this._finalized || this.destroying) throw new Error('already finalized or destroyed')

    if (typeof buffer === 'function') {
      callback = buffer
      buffer = null
    }

    if (!callback) callback = noop

    if (!header.size || header.type === 'symlink') header.size = 0
    if (!header.type) header.type = modeToType(header.mode)
    if (!header.mode) header.mode = header.type === 'directory' ? DMODE : FMODE
    if (!header.uid) header.uid = 0
    if (!header.gid) header.gid = 0
    if (!header.mtime) header.mtime = new Date()

    if (typeof buffer === 'string') buffer = b4a.from(buffer)

    const sink = new Sink(this, header, callback)

    if (b4a.isBuffer(buffer)) {
      header.size = buffer.byteLength
      sink.write(buffer)
      sink.end()
      return sink
    }

    if (sink._isVoid) {
      return sink
    }

    return sink
  }

  finalize () {
    if (this._stream || this._pending.length > 0) {
      this._finalizing = true
      return
    }

    if (this._finalized) return
    this._finalized = true

    this.push(END_OF_TAR)
    this.push(null)
  }

  _done (stream) {
    if (stream !== this._stream) return

    this._stream = null

    if (this._finalizing) this.finalize()
    if (this._pending.length) this._pending.shift()._continueOpen()
  }

  _encode (header) {
    if (!header.pax) {
      const buf = headers.encode(header)
      if (buf) {
        this.push(buf)
        return
      }
    }
    this._encodePax(header)
  }

  _encodePax (header) {
    const paxHeader = headers.encodePax({
      name: header.name,
      linkname: header.linkname,
      pax: header.pax
    })

    const newHeader = {
      name: 'PaxHeader',
      mode: header.mode,
      uid: header.uid,
      gid: header.gid,
      size: paxHeader.byteLength,
      mtime: header.mtime,
      type: 'pax-header',
      linkname: header.linkname && 'PaxHeader',
      uname: header.uname,
      gname: header.gname,
      devmajor: header.devmajor,
      devminor: header.devminor
    }

    this.push(headers.encode(newHeader))
    this.push(paxHeader)
    overflow(this, paxHeader.byteLength)

    newHeader.size = header.size
    newHeader.type = header.type
    this.push(headers.encode(newHeader))
  }

  _doDrain () {
    const drain = this._drain
    this._drain = noop
    drain()
  }

  _predestroy () {
    const err = getStreamError(this)

    if (this._stream) this._stream.destroy(err)

    while (this._pending.length) {
      const stream = this._pending.shift()
      stream.destroy(err)
      stream._continueOpen()
    }

    this._doDrain()
  }

  _read (cb) {
    this._doDrain()
    cb()
  }
}

module.exports = function pack (opts) {
  return new Pack(opts)
}

function modeToType (mode) {
  switch (mode & constants.S_IFMT) {
    case constants.S_IFBLK: return 'block-device'
    case constants.S_IFCHR: return 'character-device'
    case constants.S_IFDIR: return 'directory'
    case constants.S_IFIFO: return 'fifo'
    case constants.S_IFLNK: return 'symlink'
  }

  return 'file'
}

function noop () {}

function overflow (self, size) {
  size &= 511
  if (size) self.push(END_OF_TAR.subarray(0, 512 - size))
}

function mapWritable (buf) {
  return b4a.isBuffer(buf) ? buf : b4a.from(buf)
}


/***/ },

/***/ 15335
(module, __unused_webpack_exports, __webpack_require__) {

const PassThroughDecoder = __webpack_require__(34611)
const UTF8Decoder = __webpack_require__(56045)

module.exports = class TextDecoder {
  constructor(encoding = 'utf8') {
    this.encoding = normalizeEncoding(encoding)

    switch (this.encoding) {
      case 'utf8':
        this.decoder = new UTF8Decoder()
        break
      case 'utf16le':
      case 'base64':
        throw new Error('Unsupported encoding: ' + this.encoding)
      default:
        this.decoder = new PassThroughDecoder(this.encoding)
    }
  }

  get remaining() {
    return this.decoder.remaining
  }

  push(data) {
    if (typeof data === 'string') return data
    return this.decoder.decode(data)
  }

  // For Node.js compatibility
  write(data) {
    return this.push(data)
  }

  end(data) {
    let result = ''
    if (data) result = this.push(data)
    result += this.decoder.flush()
    return result
  }
}

function normalizeEncoding(encoding) {
  encoding = encoding.toLowerCase()

  switch (encoding) {
    case 'utf8':
    case 'utf-8':
      return 'utf8'
    case 'ucs2':
    case 'ucs-2':
    case 'utf16le':
    case 'utf-16le':
      return 'utf16le'
    case 'latin1':
    case 'binary':
      return 'latin1'
    case 'base64':
    case 'ascii':
    case 'hex':
      return encoding
    default:
      throw new Error('Unknown encoding: ' + encoding)
  }
}


/***/ },

/***/ 34611
(module, __unused_webpack_exports, __webpack_require__) {

const b4a = __webpack_require__(7042)

module.exports = class PassThroughDecoder {
  constructor(encoding) {
    this.encoding = encoding
  }

  get remaining() {
    return 0
  }

  decode(data) {
    return b4a.toString(data, this.encoding)
  }

  flush() {
    return ''
  }
}


/***/ },

/***/ 56045
(module, __unused_webpack_exports, __webpack_require__) {

const b4a = __webpack_require__(7042)

/**
 * https://encoding.spec.whatwg.org/#utf-8-decoder
 */
module.exports = class UTF8Decoder {
  constructor() {
    this._reset()
  }

  get remaining() {
    return this.bytesSeen
  }

  decode(data) {
    if (data.byteLength === 0) return ''

    if (this.bytesNeeded === 0 && trailingIncomplete(data, 0) === 0) {
      this.bytesSeen = trailingBytesSeen(data)
      return b4a.toString(data, 'utf8')
    }

    let result = ''
    let start = 0

    if (this.bytesNeeded > 0) {
      while (start < data.byteLength) {
        const byte = data[start]

        if (byte < this.lowerBoundary || byte > this.upperBoundary) {
          result += '\ufffd'
          this._reset()
          break
        }

        this.lowerBoundary = 0x80
        this.upperBoundary = 0xbf
        this.codePoint = (this.codePoint << 6) | (byte & 0x3f)
        this.bytesSeen++
        start++

        if (this.bytesSeen === this.bytesNeeded) {
          result += String.fromCodePoint(this.codePoint)
          this._reset()
          break
        }
      }

      if (this.bytesNeeded > 0) return result
    }

    const trailing = trailingIncomplete(data, start)
    const end = data.byteLength - trailing

    if (end > start) result += b4a.toString(data, 'utf8', start, end)

    for (let i = end; i < data.byteLength; i++) {
      const byte = data[i]

      if (this.bytesNeeded === 0) {
        if (byte <= 0x7f) {
          this.bytesSeen = 0
          result += String.fromCharCode(byte)
        } else if (byte >= 0xc2 && byte <= 0xdf) {
          this.bytesNeeded = 2
          this.bytesSeen = 1
          this.codePoint = byte & 0x1f
        } else if (byte >= 0xe0 && byte <= 0xef) {
          if (byte === 0xe0) this.lowerBoundary = 0xa0
          else if (byte === 0xed) this.upperBoundary = 0x9f
          this.bytesNeeded = 3
          this.bytesSeen = 1
          this.codePoint = byte & 0xf
        } else if (byte >= 0xf0 && byte <= 0xf4) {
          if (byte === 0xf0) this.lowerBoundary = 0x90
          else if (byte === 0xf4) this.upperBoundary = 0x8f
          this.bytesNeeded = 4
          this.bytesSeen = 1
          this.codePoint = byte & 0x7
        } else {
          this.bytesSeen = 1
          result += '\ufffd'
        }

        continue
      }

      if (byte < this.lowerBoundary || byte > this.upperBoundary) {
        result += '\ufffd'
        i--
        this._reset()

        continue
      }

      this.lowerBoundary = 0x80
      this.upperBoundary = 0xbf

      this.codePoint = (this.codePoint << 6) | (byte & 0x3f)
      this.bytesSeen++

      if (this.bytesSeen === this.bytesNeeded) {
        result += String.fromCodePoint(this.codePoint)
        this._reset()
      }
    }

    return result
  }

  flush() {
    const result = this.bytesNeeded > 0 ? '\ufffd' : ''
    this._reset()
    return result
  }

  _reset() {
    this.codePoint = 0
    this.bytesNeeded = 0
    this.bytesSeen = 0
    this.lowerBoundary = 0x80
    this.upperBoundary = 0xbf
  }
}

function trailingIncomplete(data, start) {
  const len = data.byteLength
  if (len <= start) return 0

  const limit = Math.max(start, len - 4)

  let i = len - 1
  while (i > limit && (data[i] & 0xc0) === 0x80) i--

  if (i < start) return 0

  const byte = data[i]

  let needed
  if (byte <= 0x7f) return 0
  if (byte >= 0xc2 && byte <= 0xdf) needed = 2
  else if (byte >= 0xe0 && byte <= 0xef) needed = 3
  else if (byte >= 0xf0 && byte <= 0xf4) needed = 4
  else return 0

  const available = len - i
  return available < needed ? available : 0
}

function trailingBytesSeen(data) {
  const len = data.byteLength
  if (len === 0) return 0

  const last = data[len - 1]

  if (last <= 0x7f) return 0
  if ((last & 0xc0) !== 0x80) return 1

  const limit = Math.max(0, len - 4)

  let i = len - 2
  while (i >= limit && (data[i] & 0xc0) === 0x80) i--

  if (i < 0) return 1

  const first = data[i]

  let needed
  if (first >= 0xc2 && first <= 0xdf) needed = 2
  else if (first >= 0xe0 && first <= 0xef) needed = 3
  else if (first >= 0xf0 && first <= 0xf4) needed = 4
  else return 1

  if (len - i !== needed) return 1

  if (needed >= 3) {
    const second = data[i + 1]
    if (first === 0xe0 && second < 0xa0) return 1
    if (first === 0xed && second > 0x9f) return 1
    if (first === 0xf0 && second < 0x90) return 1
    if (first === 0xf4 && second > 0x8f) return 1
  }

  return 0
}


/***/ },

/***/ 73870
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   zV: () => (/* binding */ gitHubAttestations)
/* harmony export */ });
                                                                  
                                                          
                                                

                                                                

/** Where the workflows ran, and who is believed. */
                     
                                                  
                            
                                
 

/** The roots that this action brings along. */
const embeddedTrust               = async () =>
  (await Promise.all(/* import() | sigstore */[__webpack_require__.e("github"), __webpack_require__.e("sigstore")]).then(() => (__webpack_require__(71784)))).embeddedAnchors

/** The roots in a file: for servers that sign for themselves, and for signatures that are newer than this action. */
const givenTrust =
  (path        )               =>
  async () =>
    (await Promise.all(/* import() | sigstore */[__webpack_require__.e("github"), __webpack_require__.e("sigstore")]).then(() => (__webpack_require__(10299)))).readAnchors(path)

/** Most runs ask for no attestation: what looks at them is loaded when one does. */
function gitHubAttestations(client              , trust       )               {
  const load = async ()                        =>
    (await Promise.all(/* import() | sigstore */[__webpack_require__.e("github"), __webpack_require__.e("sigstore")]).then(() => (__webpack_require__(25973)))).checkedAttestations(client, trust)
  return {
    verifyProvenance: async (file, signer) => (await load()).verifyProvenance(file, signer),
    verifyRelease: async (file, release) => (await load()).verifyRelease(file, release)
  }
}

/* harmony export */ __webpack_require__.d(__webpack_exports__, [
/* harmony export */   "Og", 0, /* binding */ givenTrust,
/* harmony export */   "Rf", 0, /* binding */ embeddedTrust
/* harmony export */ ]);


/***/ },

/***/ 22305
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ agentFor)
/* harmony export */ });
/* harmony import */ var _actions_http_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11182);

                                      

/** An agent for a request by `node:http`: through the runner's proxy where there is one, else a connection of its own. */
function agentFor(url     )                {
  return (0,_actions_http_client__WEBPACK_IMPORTED_MODULE_0__/* .getProxyUrl */ .s_)(url.href) === '' ? false : new _actions_http_client__WEBPACK_IMPORTED_MODULE_0__/* .HttpClient */ .Qq().getAgent(url.href)
}


/***/ },

/***/ 65513
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ traced)
/* harmony export */ });
/* harmony import */ var _domain_failure_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43649);

                                             

               
                         
                            
                                                              
                                  
 

/**
 * Sends a request and tells of it: method, address, status and the time to the head of the answer. Never a header, nor
 * the query of an address: whoever has that of a signed one has the file.
 */
async function traced   (
  { method, url, log }        ,
  send                  ,
  statusOf                                   
)             {
  const start = performance.now()
  const tell = (outcome        )       => {
    log.debug(`${method} ${bareAddress(url)}: ${outcome}, ${Math.round(performance.now() - start)} ms`)
  }
  try {
    const answer = await send()
    tell(String(statusOf(answer)))
    return answer
  } catch (error) {
    tell(`no answer (${(0,_domain_failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)(error)})`)
    throw error
  }
}

/** Origin and path: no user, no query, no fragment. */
function bareAddress(url              )         {
  const { origin, pathname } = new URL(url)
  return `${origin}${pathname}`
}


/***/ },

/***/ 92354
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry),
/* harmony export */   f: () => (/* binding */ backOff)
/* harmony export */ });
/* harmony import */ var _domain_failure_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43649);

                                                 
                                             

                           
                        
                                                                                                  
                                                                           
 

                                                                     

/** The one loop that tries again: what fails for the last time is thrown as it is. */
async function retry   (
  what        ,
  operation                  ,
  { policy, clock, log }                                               
)             {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await operation()
    } catch (error) {
      const wait = attempt < policy.tries ? policy.waitFor(error, attempt) : undefined
      if (wait === undefined) throw error
      log.info(
        `${what}: ${(0,_domain_failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)(error)}; try ${attempt + 1} of ${policy.tries} in ${(wait / 1000).toFixed(1)} s`
      )
      await clock.sleep(wait)
    }
  }
}

/** 1, 2, 4, 8 ... seconds at most, and at least half of that, so that many jobs do not come back at once. */
function backOff(attempt        )         {
  const most = Math.min(2 ** (attempt - 1), 30) * 1000
  return most / 2 + (Math.random() * most) / 2
}


/***/ },

/***/ 66111
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ watchTransfer)
/* harmony export */ });
/** When a transfer is given up: servers go silent for minutes to hours without an error. */
                              
                                 
                                                      
                                
                                             
                                
 

                                          
                                               
                              
 

                        
                                                                                            
                             
                                          
                              
                                                      
                                           
                                 
 

/** Seconds between two lines of progress. */
const TELL_SECONDS = 5

                                                             

/** Follows one transfer. */
function watchTransfer({ size, bytes, tell, limits }          )                {
  const abort = new AbortController()
  const now = ()         => ({ bytes: bytes(), at: performance.now() })
  const window           = [{ bytes: 0, at: performance.now() }]
  let [told] = window            
  let complete                    
  const giveUp = (reason        )       => {
    abort.abort(new DOMException(reason, 'TimeoutError'))
  }
  const look = ()       => {
    const sample = now()
    if (sample.bytes >= size()) {
      complete ??= sample
      if (secondsBetween(complete, sample) > limits.answerSeconds)
        giveUp(`no answer ${limits.answerSeconds} s after the last byte`)
      return
    }
    if (secondsBetween(told, sample) >= Math.min(TELL_SECONDS, limits.windowSeconds)) {
      tell(progressOf(told, sample, size()))
      told = sample
    }
    window.push(sample)
    while (window[1] !== undefined && secondsBetween(window[1], sample) >= limits.windowSeconds)
      window.shift()
    const [first = sample] = window
    if (secondsBetween(first, sample) < limits.windowSeconds) return
    const rate = rateOf(first, sample)
    if (rate < limits.bytesPerSecond)
      giveUp(`only ${Math.round(rate / 1000)} KB/s over ${Math.round(secondsBetween(first, sample))} s`)
  }
  const timer = setInterval(look, Math.min(1000, limits.windowSeconds * 250))
  return {
    signal: abort.signal,
    [Symbol.dispose]: () => {
      clearInterval(timer)
    }
  }
}

function progressOf(before        , now        , size        )         {
  const done =
    size === Infinity ? `${Math.floor(now.bytes / 1e6)} MB` : `${Math.floor((now.bytes / size) * 100)} %`
  return `${done}, ${(rateOf(before, now) / 1e6).toFixed(1)} MB/s`
}

function secondsBetween(before        , now        )         {
  return (now.at - before.at) / 1000
}

function rateOf(before        , now        )         {
  return (now.bytes - before.bytes) / secondsBetween(before, now)
}


/***/ },

/***/ 45598
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ readRunContext),
/* harmony export */   rk: () => (/* binding */ readHost),
/* harmony export */   yb: () => (/* binding */ toolCacheDirectories)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _domain_input_grammar_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74163);
/* harmony import */ var _domain_platform_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97936);




                                                    

                                                            

                                                               

/** In the order of os-release(5). */
const OS_RELEASE = ['/etc/os-release', '/usr/lib/os-release']

async function readHost()                {
  return {
    system: process.platform,
    architecture: process.arch,
    glibc: findGlibc(),
    osRelease: (0,_domain_platform_ts__WEBPACK_IMPORTED_MODULE_4__/* .parseOsRelease */ .HU)(await readFirst(OS_RELEASE))
  }
}

/** Asked of the process that runs: a guess by files can be wrong in a container. */
function findGlibc()                     {
  // Without this the report looks up the name of every open connection.
  Object.assign(process.report, { excludeNetwork: true })
  const report          = process.report.getReport()
  const header          =
    typeof report === 'object' && report !== null && 'header' in report ? report.header : undefined
  if (typeof header !== 'object' || header === null || !('glibcVersionRuntime' in header)) return undefined
  return String(header.glibcVersionRuntime)
}

async function readFirst(paths                   )                  {
  for (const path of paths) {
    try {
      return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8')
    } catch {
      // The next one, or nothing: what needs it says so.
    }
  }
  return ''
}

/** What the runner says of this run; a runner that leaves something out gets the usual place. */
function readRunContext(environment             )             {
  const get = (name        )         => environment[name] ?? ''
  return {
    repository: get('GITHUB_REPOSITORY') === '' ? undefined : (0,_domain_input_grammar_ts__WEBPACK_IMPORTED_MODULE_3__/* .parseRepository */ .SU)(get('GITHUB_REPOSITORY')),
    commit: get('GITHUB_SHA'),
    run: `${get('GITHUB_RUN_ID') || '0'}.${get('GITHUB_RUN_ATTEMPT') || '1'}`,
    workspace: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(get('GITHUB_WORKSPACE')),
    temp: tempOf(environment),
    home: homeOf(environment),
    isHosted: get('RUNNER_ENVIRONMENT') === 'github-hosted',
    environment: jobEnvironment(environment),
    serverUrl: get('GITHUB_SERVER_URL') || 'https://github.com'
  }
}

function tempOf(environment             )         {
  return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(environment['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)())
}

/** Who has no entry in passwd, as in `docker run --user 1234`, may have no home: something that lasts as long as the job has to do. */
function homeOf(environment             )         {
  const named = environment['HOME'] ?? ''
  if (named !== '') return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(named)
  try {
    return (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)() || tempOf(environment)
  } catch {
    return tempOf(environment)
  }
}

/**
 * Where the runner keeps tools: its own variable, the one of self-hosted images, a place that outlives the job, and
 * one that does not.
 */
function toolCacheDirectories(environment             )                                 {
  const named = [environment['RUNNER_TOOL_CACHE'], environment['AGENT_TOOLSDIRECTORY']]
  // Later steps have other working directories.
  const [first, ...others] = named.flatMap((path = '') => (path === '' ? [] : [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path)]))
  const usual = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(homeOf(environment), '.cache/iact-cpython-tools')
  const last = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(tempOf(environment), 'iact-cpython-tools')
  return first === undefined ? [usual, last] : [first, ...others, usual, last]
}

/** Inputs are this action's alone, and hold the token. */
function jobEnvironment(environment             )                                   {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value === undefined || name.startsWith('INPUT_') || name.startsWith('ACTIONS_') ? [] : [[name, value]]
    )
  )
}


/***/ },

/***/ 29661
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ findFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);




                                                                        

/**
 * The files that paths and globs name, each once, sorted; a name that finds nothing finds nothing. Directories with
 * one of the names in `skipped` are not looked into.
 */
async function findFiles(
  workspace        ,
  patterns                   ,
  skipped                    = []
)                                {
  const paths = new Set        ()
  for (const pattern of patterns) {
    for await (const match of (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.glob)(pattern, {
      cwd: workspace,
      exclude: (path) => skipped.includes((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path))
    })) {
      const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, match)
      if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path)).isDirectory()) continue
      paths.add(path)
    }
  }
  return [...paths].sort().map((path) => ({ path, name: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path) }))
}


/***/ },

/***/ 9207
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ hashFile),
/* harmony export */   ZD: () => (/* binding */ hashOpenFile),
/* harmony export */   qj: () => (/* binding */ hashText),
/* harmony export */   zO: () => (/* binding */ readChunks)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);


                                                  
                                                                                             

/** Bytes of a piece in every pass over a tarball: larger ones are no faster, and a publish takes 30 MB more of memory. */
const CHUNK = 32 * 1024

/** For a file that is read into one buffer. */
const LARGE_CHUNK = 1024 * 1024

async function hashFile(path        )                   {
  const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
  const sha512 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha512')
  let size = 0
  for await (const chunk of readChunks(path)) {
    size += chunk.length
    sha256.update(chunk)
    sha512.update(chunk)
  }
  return { size, sha256: sha256.digest('hex')          , sha512: sha512.digest('hex')           }
}

/** A file from its beginning to its end, in pieces that are large enough to be no work; opened when it is asked for. */
async function* readChunks(path        )                         {
  yield* (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: CHUNK })                         
}

/** Of an open file, from its first byte on, whatever its name leads to by now. */
async function hashOpenFile(
  file            ,
  algorithms                        
)                        {
  const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
  const sha512 = algorithms.has('sha512') ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha512') : undefined
  const buffer = Buffer.allocUnsafe(LARGE_CHUNK)
  let size = 0
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, buffer.length, size)
    if (bytesRead === 0) break
    const chunk = buffer.subarray(0, bytesRead)
    sha256.update(chunk)
    sha512?.update(chunk)
    size += bytesRead
  }
  return {
    size,
    sha256: sha256.digest('hex')          ,
    sha512: sha512?.digest('hex')                      
  }
}

function hashText(text        )          {
  const bytes = Buffer.from(text)
  const digest = (algorithm        )         => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(bytes).digest('hex')
  return { size: bytes.length, sha256: digest('sha256')          , sha512: digest('sha512')           }
}


/***/ },

/***/ 10561
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ listFiles),
/* harmony export */   KG: () => (/* binding */ listDirectory),
/* harmony export */   Sk: () => (/* binding */ listDirectories),
/* harmony export */   sH: () => (/* binding */ listPythons)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
                                     




/**
 * What lies in a directory of a tree, by name; nothing where the directory, or one above it in the tree, is absent
 * or a link: a link may lead out of the tree.
 */
async function listDirectory(tree        , directory        )                             {
  const steps = directory.split('/')
  for (const depth of steps.keys()) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(tree, ...steps.slice(0, depth + 1)), { throwIfNoEntry: false })
    if (stats?.isDirectory() !== true) return []
  }
  const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(tree, directory), { withFileTypes: true })
  return entries.sort((left, right) => (left.name < right.name ? -1 : 1))
}

/** Regular files, as paths relative to the tree. */
async function listFiles(tree        , directory        , name        )                             {
  const entries = await listDirectory(tree, directory)
  return entries
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => `${directory}/${entry.name}`)
}

async function listDirectories(
  tree        ,
  directory        ,
  name        
)                             {
  const entries = await listDirectory(tree, directory)
  return entries.filter((entry) => entry.isDirectory() && name.test(entry.name)).map((entry) => entry.name)
}

/** `python3.12` of `lib/python3.12`; usually one. */
function listPythons(tree        )                             {
  return listDirectories(tree, 'lib', /^python\d+\.\d+t?$/)
}


/***/ },

/***/ 720
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ makeDirectory)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);



/**
 * A directory and those above it. Node's own never ends where the kernel says ENOENT although the parent is there
 * (below /proc, on an automounter), and says ENOENT for other reasons on a disk that can only be read. What is
 * made gets this mode, if there is one, whatever the umask; what was there keeps its own.
 */
function makeDirectory(path        , mode         )       {
  if (isDirectory(path)) return
  if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) !== path) makeDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), mode)
  try {
    ;(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path)
    if (mode !== undefined) (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(path, mode)
  } catch (error) {
    // Another job may have been faster.
    if (!isDirectory(path)) throw error
  }
}

function isDirectory(path        )          {
  try {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isDirectory()
  } catch {
    return false
  }
}


/***/ },

/***/ 78442
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ withBytesOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

                                                         

/** Hands a file to a reader that wants only parts of it. */
function withBytesOf   (path        , use                           )    {
  const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r')
  try {
    const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor)
    return use((offset, length) => {
      if (offset >= size) return new Uint8Array()
      const bytes = new Uint8Array(Math.min(length, size - offset))
      return bytes.subarray(0, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, bytes, 0, bytes.length, offset))
    })
  } finally {
    ;(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor)
  }
}


/***/ },

/***/ 36471
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ openFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);

                                                  

                                 

/** For reading; whoever has it reads the same file, whatever becomes of its name. */
function openFile(path        )                    {
  return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r')
}


/***/ },

/***/ 96781
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readElfTree)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _domain_elf_file_ts__WEBPACK_IMPORTED_MODULE_1__ = /*#__PURE__*/__webpack_require__(12793);
/* harmony import */ var _list_tree_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10561);
/* harmony import */ var _open_bytes_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78442);


                                                                 



const LIBRARY = /\.so(?:\.[0-9]+)*$/

/** The facts of `bin/*`, `lib/*.so*` and the extension modules; links are skipped, their targets are files. */
async function readElfTree(tree        )                   {
  const pythons = await (0,_list_tree_ts__WEBPACK_IMPORTED_MODULE_2__/* .listPythons */ .sH)(tree)
  const modules = pythons.map((python) => (0,_list_tree_ts__WEBPACK_IMPORTED_MODULE_2__/* .listFiles */ .CS)(tree, `lib/${python}/lib-dynload`, LIBRARY))
  const programs = await (0,_list_tree_ts__WEBPACK_IMPORTED_MODULE_2__/* .listFiles */ .CS)(tree, 'bin', /^/)
  const libraries = [await (0,_list_tree_ts__WEBPACK_IMPORTED_MODULE_2__/* .listFiles */ .CS)(tree, 'lib', LIBRARY), ...(await Promise.all(modules))].flat()
  const read = (path        )                          => {
    const file = (0,_open_bytes_ts__WEBPACK_IMPORTED_MODULE_3__/* .withBytesOf */ .R)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(tree, path), _domain_elf_file_ts__WEBPACK_IMPORTED_MODULE_1__/* .readElf */ .o)
    return file === undefined ? undefined : { path, ...file }
  }
  const readings = libraries.map((path) => ({ path, file: read(path) }))
  return {
    files: [...programs.map(read), ...readings.map(({ file }) => file)].filter((file) => file !== undefined),
    libraries: (await (0,_list_tree_ts__WEBPACK_IMPORTED_MODULE_2__/* .listDirectory */ .KG)(tree, 'lib'))
      .map(({ name }) => name)
      .filter((name) => LIBRARY.test(name)),
    unreadable: readings.filter(({ file }) => file === undefined).map(({ path }) => path)
  }
}


/***/ },

/***/ 11506
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ findText),
/* harmony export */   b: () => (/* binding */ isMissing)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _domain_failure_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43649);




/** Undefined when there is no such file; throws when it is longer than `limit` bytes, or no file at all. */
async function findText(path        , limit = 1024 * 1024)                              {
  try {
    // A named pipe would keep us until somebody writes to it.
    await using file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK)
    const stats = await file.stat()
    const { size } = stats
    // Reading a directory fails in the words of the system.
    if (!stats.isFile() && !stats.isDirectory()) {
      throw new _domain_failure_ts__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR(
        'INPUT_INVALID',
        `${path} is no regular file`,
        'Put a plain file there: pipes, sockets and devices are not read.'
      )
    }
    if (size > limit) {
      throw new _domain_failure_ts__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR(
        'INPUT_INVALID',
        `${path} has ${size} bytes, more than the ${limit} that it may have`,
        'Is it the file that was meant?'
      )
    }
    return await file.readFile('utf8')
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

function isMissing(error         )          {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return code === 'ENOENT' || code === 'ENOTDIR'
}


/***/ },

/***/ 52032
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ makeScratch)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _make_directory_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(720);
/* harmony import */ var _sweep_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36270);






                                                                 

/**
 * A new private directory (mode 0700) in `parent`, gone at the end of the block that holds it, or of the process. A
 * parent that has to be made gets `parentMode`, else what the umask leaves.
 */
async function makeScratch(
  parent        ,
  name = 'iact-cpython',
  parentMode         
)                   {
  (0,_make_directory_ts__WEBPACK_IMPORTED_MODULE_3__/* .makeDirectory */ .O)(parent, parentMode)
  await (0,_sweep_ts__WEBPACK_IMPORTED_MODULE_4__/* .sweep */ .X)(parent, (other) => other.startsWith(`.${name}-`))
  const path = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, `.${name}-`))
  const drop = ()       => {
    // What this process started may still write there for a moment.
    ;(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true, maxRetries: 3 })
  }
  process.once('exit', drop)
  return {
    path,
    [Symbol.asyncDispose]: async () => {
      await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true })
      process.off('exit', drop)
    }
  }
}


/***/ },

/***/ 36270
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ sweepStore),
/* harmony export */   X: () => (/* binding */ sweep)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);



/** Longer than any run works on what is its own. */
const STALE_DAYS = 1
/** Longer than any job lasts: one may still run from a tree that did not work for another. */
const BROKEN_DAYS = 7

/**
 * Runs that were cancelled or killed could not clean up; on a runner that lives on, somebody has to. What can't be
 * removed stays: it is in nobody's way.
 */
async function sweep(
  directory        ,
  isLeft                           ,
  days = STALE_DAYS
)                {
  for (const name of (await listNames(directory)).filter(isLeft)) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name)
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).catch(() => undefined)
    if (stats === undefined || Date.now() - stats.mtimeMs < days * 24 * 60 * 60 * 1000) continue
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true }).catch(() => undefined)
  }
}

/** Below every version, that of the run or not: half trees, files on their way to their names, broken trees. */
async function sweepStore(root        )                {
  for (const version of await listNames(root)) {
    const shelf = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, version)
    await sweep(shelf, (name) => name.startsWith('.staging-') || /\.[0-9a-f-]{36}\.tmp$/.test(name))
    await sweep(shelf, (name) => name.startsWith('.broken-'), BROKEN_DAYS)
  }
}

async function listNames(directory        )                             {
  return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory).catch(() => [])
}


/***/ },

/***/ 58432
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeWhole)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _make_directory_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(720);





/** Whole or not at all: readers see the old file or the new one. With a mode the umask has no say. */
async function writeWhole(path        , text        , mode         )                {
  (0,_make_directory_ts__WEBPACK_IMPORTED_MODULE_3__/* .makeDirectory */ .O)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path))
  const beside = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`
  try {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(beside, text, { flag: 'wx' })
    if (mode !== undefined) await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(beside, mode)
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(beside, path)
  } catch (error) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(beside, { force: true })
    throw error
  }
}


/***/ },

/***/ 25141
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ff: () => (/* binding */ findBuildFacts),
/* harmony export */   qP: () => (/* binding */ factsNameOf),
/* harmony export */   x2: () => (/* binding */ formatBuildFacts)
/* harmony export */ });
/* harmony import */ var _artifact_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87977);
/* harmony import */ var _checksum_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34148);
/* harmony import */ var _json_object_ts__WEBPACK_IMPORTED_MODULE_2__ = /*#__PURE__*/__webpack_require__(75049);
/* harmony import */ var _python_version_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92796);
                                             

                                                    

                                                               
                                                              


                                     

/** What is known of a build without unpacking it: `<tarball>.json` on its release. */
                          
                             
                           
                           
                                                            
                                                    
                                   
                                  
 

const SCHEMA = 1

function factsNameOf(tarball        )         {
  return `${tarball}.json`
}

/** The same facts give the same bytes. */
function formatBuildFacts({ artifact, digests, needs, interpreter, twin }            )         {
  const [loader] = needs.loaders
  const facts = {
    schema: SCHEMA,
    tarball: (0,_artifact_ts__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(artifact),
    version: (0,_python_version_ts__WEBPACK_IMPORTED_MODULE_3__/* .formatPythonVersion */ .Md)(artifact.version),
    build: artifact.build,
    distro: artifact.distro,
    arch: artifact.architecture,
    prefix: (0,_artifact_ts__WEBPACK_IMPORTED_MODULE_0__/* .prefixOf */ .MT)(artifact.version),
    size: digests.size,
    sha256: digests.sha256,
    sha512: digests.sha512,
    ...(twin === undefined ? {} : { twin: spellTwin(twin) }),
    buildDate: interpreter?.buildDate ?? null,
    configureFlags: interpreter?.configureFlags ?? null,
    libraryVersions: interpreter === undefined ? null : Object.fromEntries(interpreter.libraries),
    glibc: needs.glibc.required?.version ?? null,
    glibcNeededBy: needs.glibc.required?.path ?? null,
    loader: loader?.name ?? null,
    sharedLibraries: needs.libraries.map(({ soname, users, isRequired }) => ({
      name: soname,
      required: isRequired,
      users
    })),
    librarySearchPaths: needs.runPaths
  }
  return `${JSON.stringify(facts, undefined, 2)}\n`
}

function spellTwin({ name, digests, stream }      )         {
  const { size, sha256, sha512 } = digests
  return { name, size, sha256, sha512, tarSize: stream.size, tarSha256: stream.sha256 }
}

/** Of which tarball somebody's facts tell, and what that asks of a machine, where they can be relied on to say it. */
                         
                        
                                       
                                 
 

/** Undefined for everything that `formatBuildFacts` would not have written: facts are worth having, not worth failing for. */
function findBuildFacts(text        )                        {
  const facts = (0,_json_object_ts__WEBPACK_IMPORTED_MODULE_2__/* .findJsonObject */ .h)(text)
  const about = (0,_checksum_ts__WEBPACK_IMPORTED_MODULE_1__/* .findSha256 */ .T7)(textOf(facts, 'sha256') ?? '')
  if (facts?.['schema'] !== SCHEMA || about === undefined) return undefined
  return { about, needs: findNeeds(facts), twin: findTwinFacts(findObject(facts['twin'])) }
}

function findTwinFacts(facts                                     )                   {
  const [artifact, size, tarSize] = [
    (0,_artifact_ts__WEBPACK_IMPORTED_MODULE_0__/* .findTwin */ .uW)(textOf(facts, 'name') ?? ''),
    facts?.['size'],
    facts?.['tarSize']
  ]
  const sha256 = (0,_checksum_ts__WEBPACK_IMPORTED_MODULE_1__/* .findSha256 */ .T7)(textOf(facts, 'sha256') ?? '')
  const sha512 = (0,_checksum_ts__WEBPACK_IMPORTED_MODULE_1__/* .findSha512 */ .CM)(textOf(facts, 'sha512') ?? '')
  const tarSha256 = (0,_checksum_ts__WEBPACK_IMPORTED_MODULE_1__/* .findSha256 */ .T7)(textOf(facts, 'tarSha256') ?? '')
  if (artifact === undefined || sha256 === undefined || sha512 === undefined || tarSha256 === undefined)
    return undefined
  if (!isSize(size) || !isSize(tarSize)) return undefined
  const stream = { size: tarSize, sha256: tarSha256 }
  return { name: (0,_artifact_ts__WEBPACK_IMPORTED_MODULE_0__/* .twinNameOf */ .nf)(artifact), digests: { size, sha256, sha512 }, stream }
}

function isSize(value         )                  {
  return Number.isSafeInteger(value) && Number(value) > 0
}

function findNeeds(facts                         )                        {
  const runPaths = listOf(facts, 'librarySearchPaths')
  // A machine would be called unfit for lack of libraries that lie where nobody can look.
  if (!runPaths.every(isPlain)) return undefined
  const glibc = textOf(facts, 'glibc')
  const loader = textOf(facts, 'loader')
  const required =
    glibc !== undefined && /^[0-9]{1,3}(?:\.[0-9]{1,3}){1,2}$/.test(glibc)
      ? { version: glibc, path: textOf(facts, 'glibcNeededBy') ?? 'the interpreter' }
      : undefined
  return {
    // The name of the tarball says for which processor it is; who publishes holds the files against it.
    machines: [],
    loaders: loader === undefined ? [] : [{ name: loader, path: 'the interpreter' }],
    glibc: { required, optional: undefined },
    libraries: listOf(facts, 'sharedLibraries').flatMap(findLibrary),
    runPaths,
    unreadable: []
  }
}

function findObject(value         )                                      {
  return typeof value === 'object' && value !== null ? { ...value } : undefined
}

function findLibrary(value         )                           {
  const library = findObject(value)
  if (library === undefined) return []
  const soname = textOf(library, 'name')
  if (soname === undefined) return []
  return [
    { soname, users: listOf(library, 'users').filter(isPlain), isRequired: library['required'] === true }
  ]
}

function textOf(object                                     , key        )                     {
  const value = object?.[key]
  return isPlain(value) ? value : undefined
}

function listOf(object                         , key        )                     {
  const value = object[key]
  return Array.isArray(value) ? value : []
}

/** It goes into messages and paths: what has anything odd in it is not taken. */
function isPlain(value         )                  {
  return typeof value === 'string' && /^[\w.+/$-]{1,256}$/.test(value)
}


/***/ },

/***/ 79760
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ giveBack)
/* harmony export */ });
/** Bytes of the chunks of a zlib stream whose memory is freed by hand: more than Node takes from a shared pool. */
const CHUNK = 128 * 1024

/**
 * Frees the memory of a chunk that no code uses any more. Left to the garbage collector, extracting a tarball takes
 * 10 to 20 % longer and 50 MB more. A zlib stream fills one buffer with several chunks at times: it is done with it
 * when the last of them reaches the end.
 */
function giveBack({ buffer, byteOffset, byteLength }            )       {
  const isLast = buffer.byteLength === CHUNK && byteOffset + byteLength === CHUNK
  if (isLast && 'transfer' in buffer) buffer.transfer(0)
}


/***/ },

/***/ 25210
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ checkCompatibility),
  c: () => (/* binding */ toCompatibilityFailure)
});

// EXTERNAL MODULE: ./src/domain/elf-machine.ts
var elf_machine = /*#__PURE__*/__webpack_require__(27982);
// EXTERNAL MODULE: ./src/domain/failure.ts
var failure = __webpack_require__(43649);
// EXTERNAL MODULE: ./src/domain/glibc-version.ts
var glibc_version = /*#__PURE__*/__webpack_require__(53203);
;// ./src/domain/apt-packages.ts
                                              

/** Which package holds a library. A star: its name got a `t64` with the 64-bit time_t of 2024. */
const apt_packages_packages = new Map([
  ['libssl.so.3', 'libssl3*'],
  ['libcrypto.so.3', 'libssl3*'],
  ['libssl.so.1.1', 'libssl1.1'],
  ['libcrypto.so.1.1', 'libssl1.1'],
  ['libsqlite3.so.0', 'libsqlite3-0'],
  ['libbz2.so.1.0', 'libbz2-1.0'],
  ['liblzma.so.5', 'liblzma5'],
  ['libz.so.1', 'zlib1g'],
  ['libzstd.so.1', 'libzstd1'],
  ['libuuid.so.1', 'libuuid1'],
  ['libffi.so.6', 'libffi6'],
  ['libffi.so.7', 'libffi7'],
  ['libffi.so.8', 'libffi8'],
  ['libreadline.so.8', 'libreadline8*'],
  ['libncursesw.so.6', 'libncursesw6'],
  ['libpanelw.so.6', 'libncursesw6'],
  ['libncurses.so.6', 'libncurses6'],
  ['libpanel.so.6', 'libncurses6'],
  ['libtinfo.so.6', 'libtinfo6'],
  ['libgdbm.so.6', 'libgdbm6*'],
  ['libgdbm_compat.so.4', 'libgdbm-compat4*'],
  ['libdb-5.3.so', 'libdb5.3*'],
  ['libexpat.so.1', 'libexpat1'],
  ['libcrypt.so.1', 'libcrypt1'],
  ['libnsl.so.2', 'libnsl2'],
  ['libtirpc.so.3', 'libtirpc3*'],
  ['libtk8.6.so', 'libtk8.6'],
  ['libtcl8.6.so', 'libtcl8.6'],
  ['libX11.so.6', 'libx11-6'],
  ['libmpdec.so.3', 'libmpdec3'],
  ['libedit.so.2', 'libedit2'],
  ['libb2.so.1', 'libb2-1'],
  ['libatomic.so.1', 'libatomic1'],
  ['libstdc++.so.6', 'libstdc++6'],
  ['libgcc_s.so.1', 'libgcc-s1']
])

/** Undefined where the host has no apt, or the library's package is not known. */
function findAptPackage(soname        , osRelease           )                     {
  if (osRelease.id !== 'debian' && osRelease.id !== 'ubuntu') return undefined
  return apt_packages_packages.get(soname)?.replace('*', hasTime64Names(osRelease) ? 't64' : '')
}

/** Debian's testing and unstable have no VERSION_ID; they come after every number. */
function hasTime64Names({ id, versionId }           )          {
  const version = versionId === '' ? Infinity : Number.parseFloat(versionId)
  return version >= (id === 'ubuntu' ? 24.04 : 13)
}

;// ./src/domain/missing-libraries.ts

                                                    
                                              

const MAX_USERS = 3

/** `libffi.so.8 (used by _ctypes), libssl.so.3 (used by _ssl, _hashlib)` */
function listLibraries(libraries                          )         {
  return libraries.map(({ soname, users }) => `${soname} (used by ${abridge(users)})`).join(', ')
}

function abridge(names                   )         {
  const left = names.length - MAX_USERS
  return [...names.slice(0, MAX_USERS), ...(left > 0 ? [`${left} more`] : [])].join(', ')
}

function adviceToInstall(libraries                          , osRelease           )         {
  const packages = libraries.flatMap(({ soname }) => findAptPackage(soname, osRelease) ?? [])
  const others = libraries
    .map(({ soname }) => soname)
    .filter((name) => findAptPackage(name, osRelease) === undefined)
  const command = `sudo apt-get update && sudo apt-get install -y ${[...new Set(packages)].sort().join(' ')}`
  return [
    ...(packages.length > 0 ? [`Install them in an earlier step: ${command}`] : []),
    ...(others.length > 0 ? [`Install the packages that hold ${others.join(', ')} in an earlier step.`] : [])
  ].join('\n')
}

;// ./src/domain/compatibility.ts


                                                   

                                                               

                                         

/** With an error the interpreter would not work here, with a notice only something beside it. */
                         
                                       
                          
                         
 

                                     
                                                                               
                       
                           
                     
                                                         
                                       
 

/** Why a build will not do all that it should on this host, in words: the loader's own would help nobody. */
function checkCompatibility(question                       )                       {
  const { glibc } = question.host
  // For the wrong processor or C library no further question makes sense.
  const machine = checkMachine(question)
  if (machine.length > 0) return machine
  if (glibc === undefined) return [complainOfMissingGlibc(question)]
  return [
    ...checkLoader(question),
    ...checkGlibcVersion(question, glibc),
    ...checkLibraries(question),
    ...checkReadable(question)
  ]
}

/** All errors as one PLATFORM_UNSUPPORTED; undefined where there is none. */
function toCompatibilityFailure(complaints                      )                      {
  const errors = complaints.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return undefined
  const message = errors.map((error) => error.message).join('\n')
  const hint = [...new Set(errors.map(({ remedy }) => remedy))].join('\n')
  return new failure/* Failure */.HR('PLATFORM_UNSUPPORTED', message, hint)
}

function checkMachine({ name, needs, host }                       )                       {
  const wanted = (0,elf_machine/* findMachine */.x)(host.architecture)?.code
  return needs.machines
    .filter(({ code }) => code !== wanted)
    .slice(0, 1)
    .map(({ code, path }) => ({
      severity: 'error',
      message: `${name} is built for ${(0,elf_machine/* machineName */.F)(code)} (${path}); this runner is ${host.architecture}.`,
      remedy: `Choose a build for ${host.architecture}, or a runner of the architecture that it was built for.`
    }))
}

function complainOfMissingGlibc({ name, host }                       )            {
  return {
    severity: 'error',
    message: `${name} needs glibc; ${systemOf(host)} has another C library (musl?).`,
    remedy: 'Use a runner or container image with glibc, such as Debian or Ubuntu.'
  }
}

function checkLoader({ name, needs, host, present }                       )                       {
  return needs.loaders
    .filter((loader) => !present.has(loader.name))
    .slice(0, 1)
    .map((loader) => ({
      severity: 'error',
      message: `${name} needs the loader ${loader.name} (${loader.path}), which ${systemOf(host)} does not have.`,
      remedy: 'Use a runner or container image with glibc at its usual place, such as Debian or Ubuntu.'
    }))
}

function checkGlibcVersion(question                       , glibc        )                       {
  const { name, needs, host } = question
  const check = (severity                       , need                       )                       => {
    if (need === undefined || (0,glibc_version/* compareGlibcVersions */.W)(need.version, glibc) <= 0) return []
    const wanted = `glibc ${need.version} or newer`
    const message = `${name} needs ${wanted} (${need.path}); ${systemOf(host)} has ${glibc}.`
    return [
      { severity, message, remedy: `Choose a build for this distribution, or a runner with ${wanted}.` }
    ]
  }
  return [...check('error', needs.glibc.required), ...check('notice', needs.glibc.optional)]
}

function checkLibraries({ name, needs, host, present }                       )                       {
  const missing = needs.libraries.filter(({ soname }) => !present.has(soname))
  const complain = (
    severity                       ,
    libraries                          
  )                       => {
    if (libraries.length === 0) return []
    const count = libraries.length === 1 ? '1 shared library' : `${libraries.length} shared libraries`
    const message = `${name} needs ${count} that ${systemOf(host)} lacks: ${listLibraries(libraries)}.`
    return [{ severity, message, remedy: adviceToInstall(libraries, host.osRelease) }]
  }
  return [
    ...complain(
      'error',
      missing.filter(({ isRequired }) => isRequired)
    ),
    ...complain(
      'notice',
      missing.filter(({ isRequired }) => !isRequired)
    )
  ]
}

function checkReadable({ name, needs }                       )                       {
  if (needs.unreadable.length === 0) return []
  const message = `${name} holds files that are called like libraries and are none: ${needs.unreadable.join(', ')}.`
  return [{ severity: 'notice', message, remedy: 'Build and publish it anew.' }]
}

function systemOf({ osRelease, system }      )         {
  return osRelease.prettyName === '' ? system : osRelease.prettyName
}


/***/ },

/***/ 12793
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ parseElf),
/* harmony export */   o: () => (/* binding */ readElf)
/* harmony export */ });
/* harmony import */ var _elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__ = /*#__PURE__*/__webpack_require__(34217);

                                                            

/** What the loader must find before it runs or loads the file. */
                       
                                                     
                          
                                                                                                                    
                                          
                                     
                                    
                                    
                                      
                                               
 

/** `name` is a version (`GLIBC_2.34`) that the library `file` must offer; without a weak one the file still loads. */
                                                                                                  

const MAX_VERSION_NEEDS = 0x10000
const RECORD_SIZE = 16
const WEAK = 2
const MAX_INTERPRETER = 4096

/** Undefined: not ELF, or damaged. Of another class or byte order than ELF64 little-endian only the machine is told. */
function parseElf(bytes            )                      {
  return readElf((0,_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .sourceOf */ .vz)(bytes))
}

/** `parseElf` for what is not in memory: reads the headers and the dynamic sections, not the code. */
function readElf(source            )                      {
  return (0,_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .unlessDamaged */ .Ak)(() => {
    const header = source(0, 64)
    if ((0,_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .isElf64LittleEndian */ .v_)(header)) return readNeeds(source, (0,_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .machineCode */ .Bn)(header))
    return (0,_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .isElf */ .aB)(header) ? { ...noNeeds, machine: (0,_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .machineCode */ .Bn)(header) } : undefined
  })
}

const noNeeds = {
  interpreter: undefined,
  soname: undefined,
  needed: [],
  rpath: undefined,
  runpath: undefined,
  versionNeeds: []
}                                   

function readNeeds(source            , machine        )          {
  const layout = (0,_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .readLayout */ .T4)(source)
  const interpreter = readInterpreter(source, layout)
  if (layout.entries.length === 0) return { ...noNeeds, machine, interpreter }
  const strings = (0,_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .readStrings */ .Nc)(source, layout).bytes
  const textsOf = (wanted        )                    =>
    layout.entries.filter(({ tag }) => tag === wanted).map(({ value }) => (0,_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(strings, value))
  return {
    machine,
    interpreter,
    soname: textsOf(_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .dynamicTag */ .Sf.soname)[0],
    needed: textsOf(_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .dynamicTag */ .Sf.needed),
    rpath: textsOf(_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .dynamicTag */ .Sf.rpath)[0],
    runpath: textsOf(_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .dynamicTag */ .Sf.runpath)[0],
    versionNeeds: readVersionNeeds(source, layout, strings)
  }
}

function readInterpreter(source            , { segments }           )                     {
  const segment = segments.find(({ type }) => type === _elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .segmentType */ .O$.interpreter)
  if (segment === undefined) return undefined
  return (0,_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)((0,_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .bytesAt */ .L1)(source, segment.offset, Math.min(segment.size, MAX_INTERPRETER)), 0)
}

function readVersionNeeds(
  source            ,
  layout           ,
  strings            
)                         {
  const address = (0,_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .findValue */ .j)(layout, _elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .dynamicTag */ .Sf.versionNeeds)
  if (address === undefined) return []
  const view = (0,_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .viewOf */ .du)(source((0,_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .offsetOf */ .b4)(layout, address), MAX_VERSION_NEEDS))
  // Records may overlap in a hostile file; in an honest one no more of them fit than this.
  let left = MAX_VERSION_NEEDS / RECORD_SIZE
  const follow = function* (first        )                    {
    for (let at = first, next = 1; next !== 0; at += next) {
      if (left-- === 0) throw new RangeError('too many version records')
      next = view.getUint32(at + 12, true)
      yield at
    }
  }
  const needs                = []
  for (const record of follow(0)) {
    const file = (0,_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(strings, view.getUint32(record + 4, true))
    for (const need of follow(record + view.getUint32(record + 8, true))) {
      const weak = (view.getUint16(need + 4, true) & WEAK) !== 0
      needs.push({ file, name: (0,_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(strings, view.getUint32(need + 8, true)), weak })
    }
  }
  return needs
}


/***/ },

/***/ 34217
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Ak: () => (/* binding */ unlessDamaged),
/* harmony export */   Bn: () => (/* binding */ machineCode),
/* harmony export */   L1: () => (/* binding */ bytesAt),
/* harmony export */   Nc: () => (/* binding */ readStrings),
/* harmony export */   T4: () => (/* binding */ readLayout),
/* harmony export */   aB: () => (/* binding */ isElf),
/* harmony export */   b4: () => (/* binding */ offsetOf),
/* harmony export */   du: () => (/* binding */ viewOf),
/* harmony export */   hy: () => (/* binding */ viewAt),
/* harmony export */   j: () => (/* binding */ findValue),
/* harmony export */   v_: () => (/* binding */ isElf64LittleEndian),
/* harmony export */   vd: () => (/* binding */ requireValue),
/* harmony export */   vz: () => (/* binding */ sourceOf)
/* harmony export */ });
/**
 * Where things lie in an ELF64 little-endian file, found the way the loader finds them: by program headers and
 * the dynamic section, which stripped files have too. Nothing in here trusts the file: what does not fit is a
 * RangeError, and `unlessDamaged` is where it ends.
 */

/** Gives `length` bytes at `offset`, or fewer where the file ends sooner. */
                                                                       

                                                                                                    

                         
                                       
                                           
                                                                                                                     
                                         
 

                
                       
                         
                          
                       
 

                                                                                 

const segmentType = { load: 1, dynamic: 2, interpreter: 3 }         
const dynamicTag = {
  needed: 1,
  stringTable: 5,
  symbolTable: 6,
  stringTableSize: 10,
  soname: 14,
  rpath: 15,
  runpath: 29,
  versionNeeds: 0x6ffffffe
}         

const HEADER_SIZE = 64
const SEGMENT_SIZE = 56
const ENTRY_SIZE = 16
const MAX_DYNAMIC = 0x10000
const MAX_STRINGS = 0x1000000
const MAX_TEXT = 4096

function sourceOf(bytes            )             {
  return (offset, length) => bytes.subarray(offset, offset + length)
}

/** The value of `read`, or undefined when it ran out of the file's bounds. */
function unlessDamaged   (read         )                {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function isElf(header            )          {
  return header[0] === 0x7f && header[1] === 0x45 && header[2] === 0x4c && header[3] === 0x46
}

function isElf64LittleEndian(header            )          {
  return isElf(header) && header[4] === 2 && header[5] === 1
}

/** `e_machine`, which lies at the same place in every class and byte order. */
function machineCode(header            )         {
  return viewOf(header).getUint16(18, header[5] !== 2)
}

function readLayout(source            )            {
  const segments = readSegments(source)
  const dynamic = segments.find(({ type }) => type === segmentType.dynamic)
  if (dynamic === undefined) return { segments, entries: [], spareEntry: undefined }
  if (dynamic.size > MAX_DYNAMIC) throw new RangeError('the dynamic section is too long')
  const all = readEntries(viewAt(source, dynamic.offset, dynamic.size), dynamic.offset)
  const end = all.findIndex(({ tag }) => tag === 0)
  const [first, second] = end === -1 ? [] : all.slice(end)
  const isSpare = first?.value === 0 && second?.tag === 0 && second.value === 0
  return {
    segments,
    entries: end === -1 ? all : all.slice(0, end),
    spareEntry: isSpare ? first.offset : undefined
  }
}

function readSegments(source            )                     {
  const header = viewAt(source, 0, HEADER_SIZE)
  const count = header.getUint16(56, true)
  if (count > 0 && header.getUint16(54, true) !== SEGMENT_SIZE) throw new RangeError('odd program headers')
  const view = viewAt(source, number64(header, 32), count * SEGMENT_SIZE)
  return Array.from({ length: count }, (_, index) => {
    const at = index * SEGMENT_SIZE
    return {
      type: view.getUint32(at, true),
      offset: number64(view, at + 8),
      address: number64(view, at + 16),
      size: number64(view, at + 32)
    }
  })
}

function readEntries(view          , offset        )                          {
  return Array.from({ length: Math.floor(view.byteLength / ENTRY_SIZE) }, (_, index) => {
    const at = index * ENTRY_SIZE
    return { tag: number64(view, at), value: number64(view, at + 8), offset: offset + at }
  })
}

/** Where in the file the byte lies that the loader puts at `address`. */
function offsetOf({ segments }           , address        )         {
  const segment = segments.find(
    ({ type, address: start, size }) =>
      type === segmentType.load && address >= start && address < start + size
  )
  if (segment === undefined) throw new RangeError(`no segment holds the address ${address}`)
  return segment.offset + (address - segment.address)
}

function findValue({ entries }           , wanted        )                     {
  return entries.find(({ tag }) => tag === wanted)?.value
}

function requireValue(layout           , wanted        )         {
  const value = findValue(layout, wanted)
  if (value === undefined) throw new RangeError(`no dynamic entry ${wanted}`)
  return value
}

function readStrings(source            , layout           )              {
  const offset = offsetOf(layout, requireValue(layout, dynamicTag.stringTable))
  const size = requireValue(layout, dynamicTag.stringTableSize)
  if (size > MAX_STRINGS) throw new RangeError('the string table is too long')
  return { offset, bytes: bytesAt(source, offset, size) }
}

/** The string at `offset`, byte for byte as latin1: names are ASCII, and what isn't keeps its bytes. */
function textAt(bytes            , offset        )         {
  const end = bytes.indexOf(0, offset)
  if (end === -1 || end - offset > MAX_TEXT) throw new RangeError('a string without end')
  return String.fromCharCode(...bytes.subarray(offset, end))
}

function bytesAt(source            , offset        , length        )             {
  const bytes = source(offset, length)
  if (bytes.length < length) throw new RangeError('the file ends too soon')
  return bytes
}

function viewAt(source            , offset        , length        )           {
  return viewOf(bytesAt(source, offset, length))
}

function viewOf(bytes            )           {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Offsets beyond 2^53 lose their last bits, and lie outside of every file either way. */
function number64(view          , at        )         {
  return Number(view.getBigUint64(at, true))
}

/* harmony export */ __webpack_require__.d(__webpack_exports__, [
/* harmony export */   "O$", 0, /* binding */ segmentType,
/* harmony export */   "Sf", 0, /* binding */ dynamicTag
/* harmony export */ ]);


/***/ },

/***/ 27982
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ machineName),
/* harmony export */   x: () => (/* binding */ findMachine)
/* harmony export */ });
/** The processors that a build may be for, as ELF, readelf, Node and Debian call them. */
                          
                       
                       
                               
                                                                                                         
                         
 

const machines                        = [
  { code: 62, name: 'x86_64', architecture: 'x64', triple: 'x86_64-linux-gnu' },
  { code: 183, name: 'aarch64', architecture: 'arm64', triple: 'aarch64-linux-gnu' },
  { code: 3, name: 'i386', architecture: 'ia32', triple: 'i386-linux-gnu' },
  { code: 40, name: 'arm', architecture: 'arm', triple: 'arm-linux-gnueabihf' },
  { code: 243, name: 'riscv', architecture: 'riscv64', triple: 'riscv64-linux-gnu' },
  { code: 22, name: 's390x', architecture: 's390x', triple: 's390x-linux-gnu' },
  { code: 21, name: 'ppc64', architecture: 'ppc64', triple: 'powerpc64le-linux-gnu' }
]

/** By Node's word for it (`process.arch`). */
function findMachine(architecture        )                         {
  return machines.find((machine) => machine.architecture === architecture)
}

function machineName(code        )         {
  return machines.find((machine) => machine.code === code)?.name ?? `machine ${code}`
}


/***/ },

/***/ 53203
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ compareGlibcVersions),
/* harmony export */   b: () => (/* binding */ findGlibcNeed)
/* harmony export */ });
                                                

                                                                           

/** The newest glibc that one of the files can't be loaded without, and the file. */
function findGlibcNeed(files                        )                        {
  const needs = files.flatMap(({ path, versionNeeds }) =>
    versionNeeds
      .filter(({ weak }) => !weak)
      .flatMap(({ name }) => findVersion(name) ?? [])
      .map((version) => ({ version, path }))
  )
  return needs.sort((left, right) => compareGlibcVersions(right.version, left.version))[0]
}

/** `GLIBC_2.34` means 2.34. Packed relocations have a mark of their own, which came with 2.36. */
function findVersion(name        )                     {
  return name === 'GLIBC_ABI_DT_RELR' ? '2.36' : /^GLIBC_([0-9]+(?:\.[0-9]+)*)$/.exec(name)?.[1]
}

/** As numbers: 2.4 comes before 2.34. */
function compareGlibcVersions(left        , right        )         {
  const others = numbersOf(right)
  const differences = numbersOf(left).map((number, index) => number - (others[index] ?? 0))
  return differences.find((difference) => difference !== 0) ?? Math.min(0, differences.length - others.length)
}

function numbersOf(version        )                    {
  return version.split('.').map(Number)
}


/***/ },

/***/ 10480
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ needsOf),
  V: () => (/* binding */ soughtNames)
});

;// ./src/domain/elf-tree.ts
                                            

/** The programs and libraries of a CPython tree: plain data, as JSON too. */
                       
                                        
                                                                       
                                       
                                                       
                                        
 

/** `path` is relative to the tree. */
                                                             

/** Without these pip, venv or most programs don't work; the others (readline, tkinter, ...) may be missed. */
const requiredModules = ['_ssl', '_hashlib', 'zlib', '_bz2', '_lzma', '_ctypes', '_sqlite3', '_uuid']

/** `_ssl` of `lib/python3.12/lib-dynload/_ssl.cpython-312-x86_64-linux-gnu.so`; for other files their bare name. */
function userName({ path }             )         {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return path.includes('/lib-dynload/') ? name.replace(/\..*$/, '') : name
}

/** The interpreter, the required modules, and the tree's own libraries that those need. */
function requiredFilesOf(tree         )                         {
  const required = tree.files.filter(
    (file) => file.path.startsWith('bin/') || requiredModules.includes(userName(file))
  )
  const own = tree.files.filter((file) => !required.includes(file))
  // Grows while it is walked: what a found library needs is required as well.
  for (const { needed } of required) {
    required.push(
      ...own.filter((file) => !required.includes(file) && needed.some((name) => answersTo(file, name)))
    )
  }
  return required
}

function foreignNeedsOf(tree         , { needed }             )                    {
  return needed.filter(
    (name) => !tree.libraries.includes(name) && !tree.files.some((file) => file.soname === name)
  )
}

/** Directories outside of the tree where its files look for libraries by themselves. */
function runPathsOf(tree         )                    {
  const paths = tree.files.flatMap(({ rpath, runpath }) => (runpath ?? rpath ?? '').split(':'))
  return [...new Set(paths)].filter((path) => path.startsWith('/')).sort()
}

function answersTo({ path, soname }             , name        )          {
  return soname === name || path === `lib/${name}`
}

// EXTERNAL MODULE: ./src/domain/glibc-version.ts
var glibc_version = /*#__PURE__*/__webpack_require__(53203);
;// ./src/domain/host-needs.ts

                                            
                                                   


/** What a build asks of the machine that it is to run on: told by its ELF files, or by what was noted of them. */
                         
                                                            
                                                                                
                                                                                                     
                                                                               
                                                      
                                                                                                        
                   
                                              
                                                                                          
                                      
                                                       
                                        
 

                             
                         
                                                      
                                   
                              
 

function needsOf(tree         )            {
  const required = requiredFilesOf(tree)
  const machines = tree.files.map(({ machine, path }) => ({ code: machine, path }))
  const loaders = required.flatMap(({ path, interpreter }) =>
    interpreter === undefined ? [] : [{ name: interpreter, path }]
  )
  return {
    machines: machines.filter(({ code }, index) => machines.findIndex((one) => one.code === code) === index),
    loaders: loaders.filter(({ name }, index) => loaders.findIndex((one) => one.name === name) === index),
    glibc: {
      required: (0,glibc_version/* findGlibcNeed */.b)(required),
      optional: (0,glibc_version/* findGlibcNeed */.b)(tree.files.filter((file) => !required.includes(file)))
    },
    libraries: librariesOf(tree),
    runPaths: runPathsOf(tree),
    unreadable: tree.unreadable
  }
}

function librariesOf(tree         )                           {
  const required = requiredFilesOf(tree)
  const needs = tree.files.flatMap((file) => foreignNeedsOf(tree, file).map((soname) => ({ soname, file })))
  return [...new Set(needs.map(({ soname }) => soname))].sort().map((soname) => {
    const users = needs.filter((need) => need.soname === soname).map(({ file }) => file)
    return { soname, users: users.map(userName), isRequired: users.some((user) => required.includes(user)) }
  })
}

/** Sonames, and paths of loaders, that are looked for on the host. */
function soughtNames({ libraries, loaders }           )                    {
  const names = [...libraries.map(({ soname }) => soname), ...loaders.map(({ name }) => name)]
  return [...new Set(names)].sort()
}


/***/ },

/***/ 47147
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PK: () => (/* binding */ findInterpreterFacts)
/* harmony export */ });
/* harmony import */ var _json_object_ts__WEBPACK_IMPORTED_MODULE_0__ = /*#__PURE__*/__webpack_require__(75049);


/** What a build says of itself, for the release notes; undefined where it could not be asked or could not say. */
                                
                      
                                        
                                                        
                                            
                                                 
 

const reportedLibraries = ['OpenSSL', 'SQLite', 'libuuid', 'liblzma', 'libbz2']         

/**
 * Run as `python3 -I -B -c PROGRAM`; prints one JSON object. Every probe may fail alone. Shared libraries answer with
 * the version of the machine that asks, so this is asked where the build was made or on the same distro.
 */
const factsProgram = `
import ctypes, json, os, platform, re, shlex, subprocess, sysconfig, time

def probe(function):
    try:
        return function()
    except Exception:
        return None

def mapped(stem):
    with open('/proc/self/maps') as maps:
        paths = {line.split(None, 5)[5].strip() for line in maps if '/' + stem in line}
    return sorted(paths)[0]

def call(module, stem, function):
    __import__(module)
    version = getattr(ctypes.CDLL(mapped(stem)), function)
    version.restype = ctypes.c_char_p
    return version().decode().split(',')[0]

def package(module, stem):
    __import__(module)
    path = mapped(stem)
    for name in (path, os.path.realpath(path), re.sub('^/usr/', '/', path)):
        owner = subprocess.run(['/usr/bin/dpkg-query', '-S', name], capture_output=True, text=True).stdout
        if owner:
            found = subprocess.run(['/usr/bin/dpkg-query', '-W', '-f', '\${Version}', owner.split(': ')[0].split(',')[0]],
                                   capture_output=True, text=True).stdout
            return re.sub('^[0-9]+:|-[^-]*$', '', found)

def openssl():
    import ssl
    return ssl.OPENSSL_VERSION.split()[1]

def sqlite():
    import sqlite3
    return sqlite3.sqlite_version

def build_date():
    moment = time.strptime(' '.join(platform.python_build()[1].replace(',', ' ').split()), '%b %d %Y %H:%M:%S')
    return time.strftime('%Y-%m-%d', moment)

print(json.dumps({
    'buildDate': probe(build_date),
    'configureFlags': probe(lambda: shlex.split(sysconfig.get_config_vars()['CONFIG_ARGS'])),
    'OpenSSL': probe(openssl),
    'SQLite': probe(sqlite),
    'libuuid': probe(lambda: package('_uuid', 'libuuid')),
    'liblzma': probe(lambda: call('_lzma', 'liblzma', 'lzma_version_string')),
    'libbz2': probe(lambda: call('_bz2', 'libbz2', 'BZ2_bzlibVersion')),
}))
`

/** Undefined when the output is not what the program prints: facts are worth having, not worth failing for. */
function findInterpreterFacts(output        )                               {
  const answer = (0,_json_object_ts__WEBPACK_IMPORTED_MODULE_0__/* .findJsonObject */ .h)(output)
  if (answer === undefined) return undefined
  const flags          = answer['configureFlags']
  const text = (key        )                     => {
    const value = answer[key]
    return typeof value === 'string' && /^[\w.+~ -]{1,40}$/.test(value) ? value : undefined
  }
  return {
    buildDate: text('buildDate'),
    configureFlags: Array.isArray(flags) ? flags.filter((flag) => typeof flag === 'string') : undefined,
    libraries: new Map(
      reportedLibraries.flatMap((name) => {
        const version = text(name)
        return version === undefined ? [] : [[name, version]         ]
      })
    )
  }
}

/* harmony export */ __webpack_require__.d(__webpack_exports__, [
/* harmony export */   "Dj", 0, /* binding */ reportedLibraries,
/* harmony export */   "G", 0, /* binding */ factsProgram
/* harmony export */ ]);


/***/ },

/***/ 75049
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ findJsonObject)
/* harmony export */ });
/** The object that a text is the JSON of; undefined for every other text. */
function findJsonObject(text        )                                      {
  try {
    const value          = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}


/***/ },

/***/ 97936
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HU: () => (/* binding */ parseOsRelease),
/* harmony export */   S: () => (/* binding */ requireSupportedHost),
/* harmony export */   Ys: () => (/* binding */ describeHost),
/* harmony export */   hp: () => (/* binding */ distroOf)
/* harmony export */ });
/* unused harmony export codenames */
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43649);
/* harmony import */ var _artifact_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87977);



/** The machine that the action runs on, as far as it decides what can run there. */
                    
                                                 
                         
                                              
                               
                                                                                                        
                                    
                               
 

/** The fields of os-release(5) that name a distribution; '' where the file lacks them. */
                         
                     
                            
                             
                                                                
                                    
 

/** By the names that their derivatives know them by (os-release has no number of the base). */
const codenames                                                                          = {
  ubuntu: {
    focal: '20.04',
    jammy: '22.04',
    noble: '24.04',
    plucky: '25.04',
    questing: '25.10',
    resolute: '26.04'
  },
  debian: { buster: '10', bullseye: '11', bookworm: '12', trixie: '13', forky: '14' }
}

const SUPPORTED = 'setup runs on Linux with glibc, on x64 and arm64'

function parseOsRelease(text        )            {
  const fields = new Map                ()
  for (const line of text.split('\n')) {
    const [, key, value] = /^\s*([A-Z_]+)=(.*?)\s*$/.exec(line) ?? []
    if (key !== undefined && value !== undefined) fields.set(key, unquote(value))
  }
  const get = (key        )         => fields.get(key) ?? ''
  return {
    id: get('ID'),
    versionId: get('VERSION_ID'),
    prettyName: get('PRETTY_NAME'),
    base: findBase(get)
  }
}

/** Linux Mint, Pop!_OS, Raspberry Pi OS and their like run what was built for the release that they are made from. */
function findBase(get                         )                     {
  const families = get('ID_LIKE').split(/\s+/)
  const named = (family                     , codename        )                     => {
    const number = codenames[family][codename]
    return number === undefined || !families.includes(family) ? undefined : `${family}${number}`
  }
  return (
    named('ubuntu', get('UBUNTU_CODENAME')) ??
    named('debian', get('DEBIAN_CODENAME') || get('VERSION_CODENAME'))
  )
}

/** os-release values are shell words: quotes go, backslashes escape. */
function unquote(value        )         {
  const [, quote, inner] = /^(["'])(.*)\1$/.exec(value) ?? []
  const text = inner ?? value
  return quote === "'" ? text : text.replace(/\\(["$`\\])/g, '$1')
}

/**
 * `ubuntu22.04` of this host, or of what it is made from. Throws PLATFORM_UNSUPPORTED when os-release names nothing
 * that fits.
 */
function distroOf({ osRelease }      )         {
  if (osRelease.base !== undefined) return osRelease.base
  const name = `${osRelease.id}${osRelease.versionId}`.toLowerCase()
  try {
    return (0,_artifact_ts__WEBPACK_IMPORTED_MODULE_1__/* .parseDistro */ .D4)(name)
  } catch (cause) {
    throw new _failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(
      'PLATFORM_UNSUPPORTED',
      `This machine's os-release names no distro that a tarball can be called after (ID and VERSION_ID give ${JSON.stringify(name)})`,
      "Name the distro of the build that you want with the input 'distro', as in distro: ubuntu22.04.",
      { cause }
    )
  }
}

/** Throws PLATFORM_UNSUPPORTED where no build of ours can run. */
function requireSupportedHost(host      )       {
  const complaint =
    host.system !== 'linux'
      ? `This runner's system is ${host.system}`
      : host.architecture !== 'x64' && host.architecture !== 'arm64'
        ? `This runner's architecture is ${host.architecture}`
        : host.glibc === undefined
          ? "This runner's C library is not glibc (musl, as in Alpine?)"
          : undefined
  if (complaint !== undefined) {
    throw new _failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(
      'PLATFORM_UNSUPPORTED',
      complaint,
      `${SUPPORTED}. Use a runner or container image like that.`
    )
  }
}

function describeHost(host      )         {
  const name = host.osRelease.prettyName === '' ? host.system : host.osRelease.prettyName
  return `${name}, ${host.architecture}, ${host.glibc === undefined ? 'no glibc' : `glibc ${host.glibc}`}`
}


/***/ },

/***/ 57137
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ lastLineOf)
/* harmony export */ });
const MOST_CHARACTERS = 300

/** What a program said last, as one line for a message: some programs print half a megabyte. */
function lastLineOf(output        )         {
  return output.trim().split('\n').at(-1)?.trim().slice(0, MOST_CHARACTERS) ?? ''
}


/***/ },

/***/ 16688
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cq: () => (/* binding */ linesToAdd),
/* harmony export */   PJ: () => (/* binding */ addRows),
/* harmony export */   _5: () => (/* binding */ readRegistry),
/* harmony export */   c_: () => (/* binding */ tableOf),
/* harmony export */   j$: () => (/* binding */ listStrayLines),
/* harmony export */   uv: () => (/* binding */ findRow)
/* harmony export */ });
/* unused harmony export formatRow */
/* harmony import */ var _artifact_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87977);
/* harmony import */ var _checksum_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34148);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43649);
/* harmony import */ var _python_version_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92796);
                                                       

                                           




/** ARTIFACTS.md: a Markdown table for people and programs. Rows are added; what people wrote stays, byte for byte. */
                           
                             
                       
                         
                                                            
                      
                                 
 

/** In use, works with a warning, not to be installed. */
                                                      

const STATUSES = ['Activo', 'Obsoleto', 'Retirado']         
const COLUMNS = ['Versión', 'Build', 'Distro', 'Fecha', 'SHA256', 'Release URL', 'Estado']         

const NEW_FILE = `# Artefactos de CPython

Una fila por tarball publicado. Estado: \`Activo\` (en uso), \`Obsoleto\` (se instala con un aviso), \`Retirado\` (no se instala).

| ${COLUMNS.join(' | ')} |
|${COLUMNS.map((column) => '-'.repeat(column.length + 2)).join('|')}|
`

/** Lines of the file, with their ends; the rows of the table are those in [start, end). */
              
                                   
                                     
                        
                      
 

/** What a registry says of each tarball that it names, by its name: the row, or why that can't be trusted. */
                                                                   

/** Lines that name no tarball (examples, remarks) are passed over. */
function readRegistry(text        )           {
  const table = findTable(text)
  if (table === undefined) return new Map()
  const lines = Map.groupBy(keyedLines(table), ({ artifact }) => (0,_artifact_ts__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(artifact))
  return new Map([...lines].map(([name, all]) => [name, joinRows(all, table.columns)]))
}

/** Numbers of the lines that hold a digest of no build: one letter that only looks right takes a row out of use. */
function listStrayLines(text        )                    {
  const table = findTable(text)
  if (table === undefined) return []
  const { lines, columns, start, end } = table
  return lines.slice(start, end).flatMap((line, index) => {
    const isStray =
      (0,_checksum_ts__WEBPACK_IMPORTED_MODULE_1__/* .findSha256 */ .T7)(cellReader(line, columns)('SHA256')) !== undefined && findKey(line, columns) === undefined
    return isStray ? [start + index + 1] : []
  })
}

/** Throws REGISTRY_CONFLICT when the row is there and can't be trusted: no SHA-256, no known status, or twice. */
function findRow(registry          , artifact          )                          {
  const row = registry.get((0,_artifact_ts__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(artifact))
  if (row instanceof _failure_ts__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR) throw row
  return row
}

/**
 * The file with these rows in its table. A row that is there already, a changed status included, stays as it is.
 * Throws REGISTRY_CONFLICT when it is there with another SHA-256, or when the file has no table to add to.
 */
function addRows(text                    , rows                        )         {
  const start = text === undefined || text.trim() === '' ? NEW_FILE : text
  return [...rows]
    .sort((left, right) => (0,_artifact_ts__WEBPACK_IMPORTED_MODULE_0__/* .compareArtifacts */ .Tu)(left.artifact, right.artifact))
    .reduce(addRow, start)
}

function addRow(text        , row             )         {
  const table = findTable(text)
  if (table === undefined) throw conflict(`The registry has no table with the columns ${COLUMNS.join(', ')}`)
  const standing = findRow(readRegistry(text), row.artifact)
  if (standing?.sha256 === row.sha256) return text
  if (standing !== undefined) {
    throw conflict(
      `The registry has ${(0,_artifact_ts__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(row.artifact)} with SHA-256 ${standing.sha256}, this tarball has ${row.sha256}`
    )
  }
  const before = table.lines.slice(0, table.end).join('')
  const after = table.lines.slice(table.end).join('')
  const newline = table.lines[table.start - 2]?.endsWith('\r\n') === true ? '\r\n' : '\n'
  return `${before}${before.endsWith('\n') ? '' : newline}${formatRow(row, table.columns)}${newline}${after}`
}

/** What `addRows` would add to this file, for people who add it by hand. */
function linesToAdd(text                    , rows                        )         {
  const columns = findTable(text ?? '')?.columns
  const registry = readRegistry(text ?? '')
  return rows
    .filter(({ artifact }) => findRow(registry, artifact) === undefined)
    .map((row) => formatRow(row, columns))
    .join('\n')
}

/** The rows as a table of their own, without what is long: for people who look at what was added. */
function tableOf(rows                        )                    {
  const short = COLUMNS.filter((column) => column !== 'SHA256' && column !== 'Release URL')
  return [
    `| ${short.join(' | ')} |`,
    `|${short.map(() => '---').join('|')}|`,
    ...rows.map((row) => formatRow(row, short))
  ]
}

/** The row as a line of a table with these columns; columns that are not ours stay empty. */
function formatRow(row             , columns                    = COLUMNS)         {
  const { version, build, distro, architecture } = row.artifact
  const cells = new Map                ([
    ['Versión', (0,_python_version_ts__WEBPACK_IMPORTED_MODULE_3__/* .formatPythonVersion */ .Md)(version)],
    ['Build', String(build)],
    ['Distro', architecture === 'x64' ? distro : `${distro}-${architecture}`],
    ['Fecha', row.date],
    ['SHA256', row.sha256],
    ['Release URL', row.url],
    ['Estado', row.status]
  ])
  return `| ${columns.map((column) => cells.get(column) ?? '').join(' | ')} |`
}

function findTable(text        )                    {
  const lines = text.split(/(?<=\n)/)
  const head = findHead(lines)
  if (head === -1) return undefined
  const start = head + 2
  const rest = lines.slice(start).findIndex((line) => !line.includes('|'))
  return { lines, columns: cellsOf(lines[head]), start, end: rest === -1 ? lines.length : start + rest }
}

/** Two lines make a table; between fences they only show how one looks. */
function findHead(lines                   )         {
  let isFenced = false
  return lines.findIndex((line, index) => {
    if (/^ {0,3}(?:```|~~~)/.test(line)) isFenced = !isFenced
    return (
      !isFenced &&
      COLUMNS.every((column) => cellsOf(line).includes(column)) &&
      cellsOf(lines[index + 1]).every((cell) => /^:?-+:?$/.test(cell))
    )
  })
}

                                                                       

function keyedLines(table       )                       {
  return table.lines.slice(table.start, table.end).flatMap((line) => {
    const artifact = findKey(line, table.columns)
    return artifact === undefined ? [] : [{ artifact, line }]
  })
}

function findKey(line        , columns                   )                       {
  const cell = cellReader(line, columns)
  return (0,_artifact_ts__WEBPACK_IMPORTED_MODULE_0__/* .findArtifact */ .Kc)(`cpython-${cell('Versión')}-${cell('Distro')}-build${cell('Build')}.tgz`)
}

/** Of all lines for one tarball; twins that differ are not chosen from. */
function joinRows(lines                      , columns                   )                        {
  const rows = lines.map(({ artifact, line }) => readRow(line, artifact, columns))
  return rows.reduce((row, twin) => {
    if (row instanceof _failure_ts__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR) return row
    if (twin instanceof _failure_ts__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR) return twin
    return twin.sha256 === row.sha256 && twin.status === row.status
      ? row
      : conflict(`The registry has rows for ${(0,_artifact_ts__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(row.artifact)} that differ`)
  })
}

function readRow(line        , artifact          , columns                   )                        {
  const cell = cellReader(line, columns)
  const sha256 = (0,_checksum_ts__WEBPACK_IMPORTED_MODULE_1__/* .findSha256 */ .T7)(cell('SHA256'))
  const status = STATUSES.find((name) => name === cell('Estado'))
  if (sha256 === undefined)
    return conflict(`The registry row of ${(0,_artifact_ts__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(artifact)} has no SHA-256 of 64 hex digits`)
  if (status === undefined) {
    return conflict(
      `The registry row of ${(0,_artifact_ts__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(artifact)} has an Estado that is none of ${STATUSES.join(', ')}`
    )
  }
  return { artifact, date: cell('Fecha'), sha256, url: cell('Release URL'), status }
}

/** A pipe in a cell is written `\|`. */
function cellsOf(line                    )                    {
  const inner = (line ?? '').trim().replace(/^\||(?<!\\)\|$/g, '')
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim())
}

function cellReader(line        , columns                   )                             {
  const cells = cellsOf(line)
  return (column) => cells[columns.indexOf(column)] ?? ''
}

function conflict(message        )          {
  return new _failure_ts__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR(
    'REGISTRY_CONFLICT',
    message,
    'A registered build never changes: publish other bytes under a new build number, or mend the registry by hand.'
  )
}


/***/ },

/***/ 61973
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ onDisk),
/* harmony export */   O: () => (/* binding */ isSystemError)
/* harmony export */ });
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43649);


/**
 * Turns an error of a system call (no room, no right, not there) into INSTALL_BROKEN with what failed and what to do.
 * Anything else is thrown as it is, a `Failure` or a defect.
 */
async function onDisk   (
  { what, hint }                                                  ,
  work                  
)             {
  try {
    return await work()
  } catch (cause) {
    if (!isSystemError(cause)) throw cause
    throw new _failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INSTALL_BROKEN', `${what}: ${(0,_failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)(cause)}`, hint, { cause })
  }
}

/** Errors of system calls name the call. */
function isSystemError(error         )          {
  return !(error instanceof _failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR) && typeof error === 'object' && error !== null && 'syscall' in error
}


/***/ },

/***/ 8740
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B0: () => (/* binding */ unpackedLimit),
/* harmony export */   UA: () => (/* binding */ layoutFaults),
/* harmony export */   YC: () => (/* binding */ entryLimit)
/* harmony export */ });
/* harmony import */ var _artifact_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87977);

                                                        

/** An entry of a tarball, or of the tree that came out of it. */
                     
                                                                                       
                       
                                                                          
                              
                                     
                       
                                           
                       
 

/** More than any CPython tree needs, less than what hurts a runner. */
const layoutLimits = {
  entries: 100_000,
  /** However few bytes they take. */
  anyEntries: 10_000,
  unpackedBytes: 4 * 1024 ** 3,
  /** Whatever the ratio. */
  anyBytes: 64 * 1024 ** 2
}         

/**
 * What may come out of so many compressed bytes, the first or all of them: it is asked while they come, so a bomb is
 * found by its ratio before it is large. A CPython has a ratio of four.
 */
function unpackedLimit(compressedBytes        )         {
  return Math.min(layoutLimits.unpackedBytes, Math.max(layoutLimits.anyBytes, 20 * compressedBytes))
}

/**
 * How many entries the first so many compressed bytes may hold. A CPython has one in 5,000 bytes and more, and the
 * head alone of one that has a name of its own takes fifty.
 */
function entryLimit(compressedBytes        )         {
  return Math.min(layoutLimits.entries, layoutLimits.anyEntries + Math.floor(compressedBytes / 50))
}

const SETUID_SETGID_STICKY = 0o7000

/** Why this is not a CPython of that version below its prefix; empty when it is. At most a handful is worth reading. */
function layoutFaults(entries                  , version               )                    {
  const root = (0,_artifact_ts__WEBPACK_IMPORTED_MODULE_0__/* .rootOf */ .I5)(version)
  const plain = entries
    .map((entry) => withPath(entry, plainPath(entry.path)))
    .filter(({ path, kind }) => path !== '' || kind !== 'directory')
  const leaves = new Set(plain.filter(({ kind }) => kind !== 'directory').map(({ path }) => path))
  const isThroughLeaf = throughLeafOf(leaves)
  for (const judge of [entryFault, pathFault]) {
    const faults = plain.flatMap((entry) => {
      const fault = judge(entry, { root, isThroughLeaf })
      return fault === undefined ? [] : [`${JSON.stringify(entry.path)} ${fault}`]
    })
    if (faults.length > 0) return faults
  }
  return hasInterpreter(plain, root) ? [] : [`there is no interpreter at ${root}/bin/python3`]
}

/** A tree has thousands of them, and nearly all are plain as they are. */
function withPath(entry       , path        )        {
  return path === entry.path ? entry : { ...entry, path }
}

/** `tar -C tree .` starts every name with `./`, and directories end in a slash: both mean nothing. */
function plainPath(path        )         {
  const short = path.startsWith('./') ? path.replace(/^(?:\.\/)+/, '') : path
  return short.endsWith('/') ? short.slice(0, -1) : short
}

                                                                                                     

/** Whether something that is no directory is on the way to a path; most paths share theirs. */
function throughLeafOf(leaves                     )                         {
  const known = new Map                 ()
  const isThroughLeaf = (path        )          => {
    const end = path.lastIndexOf('/')
    if (end === -1) return leaves.has('')
    const parent = path.slice(0, end)
    const answer = known.get(parent) ?? (leaves.has(parent) || isThroughLeaf(parent))
    known.set(parent, answer)
    return answer
  }
  return (path) => path !== undefined && isThroughLeaf(path)
}

function entryFault(entry       , { root }       )                     {
  const { path } = entry
  if (path.startsWith('/')) return 'is an absolute path'
  if (/[\p{Cc}\\]/u.test(path)) return 'has a control character or backslash in its name'
  if (/(?:^|\/)\.{0,2}(?:\/|$)/.test(path)) return 'is not a plain path'
  if (!isBelow(path, root) && !(entry.kind === 'directory' && isBelow(root, path)))
    return `is not below ${root}/`
  if (entry.kind === 'special') return 'is neither a file, a directory nor a link'
  if ((entry.mode & SETUID_SETGID_STICKY) !== 0 && entry.kind !== 'symlink')
    return 'has a setuid, setgid or sticky bit'
  return linkFault(entry, root)
}

function linkFault(entry       , root        )                     {
  if (entry.kind !== 'symlink' && entry.kind !== 'hardlink') return undefined
  const { target = '' } = entry
  if (target === '') return 'is a link without a target'
  if (target.startsWith('/')) return `links to the absolute path ${JSON.stringify(target)}`
  const resolved = targetOf(entry)
  return resolved !== undefined && isBelow(resolved, root)
    ? undefined
    : `links to ${JSON.stringify(target)}, outside of the tree`
}

/** What is written through a link lands elsewhere than its name says. */
function pathFault(entry       , { isThroughLeaf }       )                     {
  if (isThroughLeaf(entry.path)) return 'lies below something that is no directory'
  return entry.kind === 'hardlink' && isThroughLeaf(targetOf(entry))
    ? `links to ${JSON.stringify(entry.target)}, below something that is no directory`
    : undefined
}

/** A symlink is relative to its directory, a hard link to the top of the archive. */
function targetOf({ path, kind, target }       )                     {
  const directory = kind === 'hardlink' ? '' : path.split('/').slice(0, -1).join('/')
  return target === undefined ? undefined : resolvePath(directory, target)
}

function isBelow(path        , root        )          {
  return path === root || path.startsWith(`${root}/`)
}

/** Lexically; undefined when it leaves the top. */
function resolvePath(directory        , target        )                     {
  const parts = directory === '' ? [] : directory.split('/')
  for (const part of target.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined
    if (part !== '..' && part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

/** `bin/python3` is a file that can run, or a chain of links that ends in one. */
function hasInterpreter(entries                  , root        )          {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]))
  let path                     = `${root}/bin/python3`
  for (let hops = 0; path !== undefined && hops < 8; hops += 1) {
    const entry                    = byPath.get(path)
    if (entry === undefined) return false
    if (entry.kind === 'file') return (entry.mode & 0o111) !== 0 && entry.size > 0
    path = targetOf(entry)
  }
  return false
}

/* harmony export */ __webpack_require__.d(__webpack_exports__, [
/* harmony export */   "LI", 0, /* binding */ layoutLimits
/* harmony export */ ]);


/***/ },

/***/ 32096
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ timelineOf)
/* harmony export */ });
/** What a run did from when to when, as its log groups it. */
                                                                                             

/** Marks on the axis: enough to read it by, and never two in one place. */
const MOST_MARKS = 6
const MARKS = [
  ...([100, 200, 500]         ).map((count) => mark(count, 'millisecond', count / 1000)),
  ...([1, 2, 5, 10, 20, 30]         ).map((count) => mark(count, 'second', count)),
  ...([1, 2, 5, 10]         ).map((count) => mark(count, 'minute', count * 60))
]
const LARGEST_MARK = mark(1, 'hour', 3600)

/** The steps as bars along the clock on the wall, each with its seconds: Markdown with a picture by Mermaid. */
function timelineOf(steps                 )                    {
  const [first] = steps
  if (first === undefined) return []
  const end = Math.max(...steps.map(({ began, seconds }) => began.getTime() / 1000 + seconds))
  const span = end - first.began.getTime() / 1000
  const { interval, seconds: width } =
    MARKS.find(({ seconds }) => span / seconds <= MOST_MARKS) ?? LARGEST_MARK
  return [
    '```mermaid',
    'gantt',
    '    title Where the time went',
    '    dateFormat x',
    `    axisFormat ${width < 1 ? '%S.%L' : '%H:%M:%S'}`,
    `    tickInterval ${interval}`,
    ...steps.map(barOf),
    '```',
    ''
  ]
}

function barOf({ title, began, seconds }      )         {
  // What takes no time at all is not drawn.
  const milliseconds = Math.max(1, Math.round(seconds * 1000))
  return `    ${plainWords(title)}, ${seconds.toFixed(1)} s :${began.getTime()}, ${milliseconds}ms`
}

/** A title may quote a path: here it is no end of the block, no comment and no other statement. */
function plainWords(title        )         {
  return title.replace(/[^\p{L}\p{N}./_-]+/gu, ' ').trim()
}

                                                                   

function mark(count        , unit        , seconds        )       {
  return { interval: `${count}${unit}`, seconds }
}


/***/ },

/***/ 44316
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l9: () => (/* binding */ checkInterpreter),
  fP: () => (/* binding */ findFacts),
  Uu: () => (/* binding */ findPipCacheDirectory),
  By: () => (/* binding */ findPipFault),
  fG: () => (/* binding */ scrubbed)
});

// EXTERNAL MODULE: ./src/domain/failure.ts
var failure = __webpack_require__(43649);
// EXTERNAL MODULE: ./src/domain/json-object.ts
var json_object = /*#__PURE__*/__webpack_require__(75049);
// EXTERNAL MODULE: ./src/domain/python-version.ts
var python_version = __webpack_require__(92796);
;// ./src/domain/interpreter-check.ts


                                                        


/**
 * What an interpreter must be able to say of itself before anybody gets it. Version and exit status prove
 * nothing: a moved tree can start on the distro's libpython and print the right version.
 */
                                                                                                          

/** Without these a CPython is broken for its users, and pip with it; `_uuid`, since `uuid` imports without libuuid. */
const REQUIRED = ['ssl', '_hashlib', 'zlib', 'bz2', 'lzma', 'ctypes', 'sqlite3', 'uuid', '_uuid']
const EXPECTED = ['readline', '_decimal', '_curses', 'pyexpat']

/** Run as `python3 -I -B -c PROGRAM <prefix>`; prints one JSON object, decides nothing. */
const checkProgram = `
import json, os, sys, sysconfig

prefix = sys.argv[1]
variables = sysconfig.get_config_vars()
with open('/proc/self/maps') as maps:
    mapped = {line.split(None, 5)[5].strip() for line in maps if '/libpython' in line}
failed = {}
for name in ${JSON.stringify([...REQUIRED, ...EXPECTED])}:
    try:
        __import__(name)
    except Exception as error:
        failed[name] = str(error) or type(error).__name__
def find_pip_fault():
    site = sysconfig.get_path('purelib')
    names = [name for name in os.listdir(site) if name.startswith('pip-') and name.endswith('.dist-info')]
    if not names:
        return 'it is not among its packages'
    for name in names:
        with open(os.path.join(site, name, 'RECORD'), encoding='utf-8') as record:
            for line in record:
                path, _, size = line.rstrip().rsplit(',', 2)
                # Compiled files have no size there, and scripts outside of the packages are edited by a relocation.
                # A file may have grown: companies add their own certificates to cacert.pem.
                if size == '' or path.startswith('..'):
                    continue
                found = os.path.getsize(os.path.join(site, path))
                if found < int(size):
                    return '%s has %d bytes, and %s in its RECORD' % (path, found, size)
    return '' if os.access(os.path.join(prefix, 'bin', 'pip3'), os.X_OK) else 'bin/pip3 is no program'
def pip_fault():
    try:
        return find_pip_fault()
    except Exception as error:
        return '%s: %s' % (type(error).__name__, error)
files = {
    'INCLUDEPY': variables.get('INCLUDEPY'),
    'LIBDIR': variables.get('LIBDIR'),
    'LIBPL': variables.get('LIBPL'),
    'stdlib': sysconfig.get_path('stdlib'),
    'purelib': sysconfig.get_path('purelib'),
}
json.dump({
    'version': list(sys.version_info),
    'freeThreaded': bool(variables.get('Py_GIL_DISABLED')),
    'prefixes': sorted({os.path.realpath(sys.prefix), os.path.realpath(sys.base_prefix)}),
    'prefix': os.path.realpath(prefix),
    'shared': bool(variables.get('Py_ENABLE_SHARED')),
    'libpython': sorted(os.path.realpath(path) for path in mapped),
    'siteOnPath': sysconfig.get_path('purelib') in sys.path,
    'absent': sorted('%s (%s)' % (name, path) for name, path in files.items() if not (path and os.path.isdir(path))),
    'outside': sorted('%s (%s)' % (name, path) for name, path in files.items()
                      if path and not os.path.realpath(path).startswith(os.path.realpath(prefix) + '/')),
    'failed': failed,
    'pip': pip_fault(),
}, sys.stdout)
`

const LEVELS                              = new Map([
  ['alpha', 'a'],
  ['beta', 'b'],
  ['candidate', 'rc']
])

               
                                                
                                
                         
                                      
                          
                                       
                              
                                    
                                     
                                                   
                                                                                                                     
                      
 

/** Reads what the program printed. Throws SMOKE_TEST_FAILED when that is not its JSON. */
function judgeInterpreter(output        , wanted               )                   {
  const report = parseReport(output)
  const faults = [
    ...versionFaults(report, wanted),
    ...report.prefixes
      .filter((prefix) => prefix !== report.prefix)
      .map((prefix) => `sys.prefix is ${prefix}`),
    ...libpythonFaults(report),
    ...(report.siteOnPath ? [] : ['its site-packages directory is not on sys.path']),
    ...report.absent.map((path) => `sysconfig names a directory that does not exist: ${path}`),
    ...report.outside.map((path) => `sysconfig names a directory outside the installation: ${path}`),
    ...importFaults(report, REQUIRED),
    ...(report.pip === '' ? [] : [`its pip does not work: ${report.pip}`])
  ]
  return { faults, notices: importFaults(report, EXPECTED) }
}

function parseReport(output        )         {
  const report = (0,json_object/* findJsonObject */.h)(output)
  if (isReport(report)) return report
  throw new failure/* Failure */.HR(
    'SMOKE_TEST_FAILED',
    `The interpreter answered the smoke test with ${JSON.stringify(output.slice(0, 200))}`,
    'The build does not run properly on this machine. Run its bin/python3 by hand to see why.'
  )
}

function isReport(report                          = {})                   {
  const { version, prefix, failed } = report
  const isList = (list         , ...types                   )          =>
    Array.isArray(list) && list.every((item) => types.includes(typeof item))
  return (
    isList(version, 'number', 'string') &&
    isList([report['freeThreaded'], report['shared'], report['siteOnPath']], 'boolean') &&
    isList([prefix, report['pip']], 'string') &&
    ['prefixes', 'libpython', 'absent', 'outside'].every((key) => isList(report[key], 'string')) &&
    typeof failed === 'object' &&
    failed !== null &&
    isList(Object.values(failed), 'string')
  )
}

function versionFaults(report        , wanted               )                    {
  const [major, minor, micro, level, serial] = report.version
  const pre = level === 'final' ? '' : `${LEVELS.get(String(level)) ?? level}${serial}`
  const version = `${major}.${minor}.${micro}${pre}${report.freeThreaded ? 't' : ''}`
  const meant = (0,python_version/* formatPythonVersion */.Md)(wanted)
  return version === meant ? [] : [`it says that it is ${version}, not ${meant}`]
}

function libpythonFaults({ shared, libpython, prefix }        )                    {
  const foreign = libpython.filter((path) => !path.startsWith(`${prefix}/`))
  if (foreign.length > 0) return [`it runs on a libpython that is not its own: ${foreign.join(', ')}`]
  return shared && libpython.length === 0 ? ['it was built with a shared libpython and has none loaded'] : []
}

function importFaults({ failed }        , modules                   )                    {
  return modules.flatMap((name) => {
    const reason = failed[name]
    return reason === undefined ? [] : [`import ${name} fails: ${reason}`]
  })
}

// EXTERNAL MODULE: ./src/domain/interpreter-facts.ts
var interpreter_facts = /*#__PURE__*/__webpack_require__(47147);
// EXTERNAL MODULE: ./src/domain/quoted-output.ts
var quoted_output = /*#__PURE__*/__webpack_require__(57137);
;// ./src/interpreter/ask-interpreter.ts

                                                                      

                                                                      


                                                                
                                                      

                                                          

/** What a program has without anybody's settings: an interpreter must need no more. */
const scrubbed              = { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8' }

                                                                                      

const SECONDS = 60

/**
 * Runs the interpreter at `prefix` and judges what it says of itself. Throws SMOKE_TEST_FAILED when it does not run,
 * INSTALL_BROKEN when nothing may be run there.
 */
async function checkInterpreter(
  prefix        ,
  wanted               ,
  ask     
)                            {
  const argv = [`${prefix}/bin/python3`, '-I', '-B', '-c', checkProgram, prefix]         
  const { exitCode, stdout, stderr } = await ask.processes.run({
    argv,
    env: ask.environment,
    seconds: SECONDS
  })
  if (exitCode !== 0) throw broken(prefix, exitCode, stderr)
  return judgeInterpreter(stdout, wanted)
}

/** Undefined when all is well: pip is how users judge whether a Python works. */
async function findPipFault(prefix        , ask     )                              {
  const argv = [`${prefix}/bin/pip3`, '--version']         
  const env = { ...ask.environment, PIP_DISABLE_PIP_VERSION_CHECK: '1', PYTHONDONTWRITEBYTECODE: '1' }
  const { exitCode, stdout, stderr } = await ask.processes.run({ argv, env, seconds: SECONDS })
  if (exitCode === 0 && stdout.startsWith('pip ')) return undefined
  return `pip --version ends with exit code ${exitCode}: ${(0,quoted_output/* lastLineOf */.S)(stderr) || (0,quoted_output/* lastLineOf */.S)(stdout) || 'no output'}`
}

/** Where pip keeps what it downloaded and built; undefined when it keeps nothing. */
async function findPipCacheDirectory(prefix        , ask     )                              {
  const argv = [`${prefix}/bin/pip3`, 'cache', 'dir']         
  const env = { ...ask.environment, PIP_DISABLE_PIP_VERSION_CHECK: '1' }
  const { exitCode, stdout } = await ask.processes.run({ argv, env, seconds: SECONDS })
  const directory = stdout.trim()
  return exitCode === 0 && /^\/\P{Cc}+$/u.test(directory) ? directory : undefined
}

/** Undefined when it can't say. */
async function findFacts(prefix        , ask     )                                        {
  const argv = [`${prefix}/bin/python3`, '-I', '-B', '-c', interpreter_facts/* factsProgram */.G]         
  const { exitCode, stdout } = await ask.processes.run({ argv, env: ask.environment, seconds: SECONDS })
  return exitCode === 0 ? (0,interpreter_facts/* findInterpreterFacts */.PK)(stdout) : undefined
}

/** As timeout and shells have it for a file that is there and may not be run; what is no program of this machine is that as well. */
const NOT_RUN = 126

function broken(prefix        , exitCode        , stderr        )          {
  // That it is marked as a program was seen to when it was unpacked.
  if (exitCode === NOT_RUN && stderr.includes('Permission denied')) {
    return new failure/* Failure */.HR(
      'INSTALL_BROKEN',
      `No program may be run from ${prefix}/bin, its file system may be mounted noexec: ${(0,quoted_output/* lastLineOf */.S)(stderr)}`,
      'Name a directory on another file system: RUNNER_TOOL_CACHE for setup, RUNNER_TEMP for publish.'
    )
  }
  return new failure/* Failure */.HR(
    'SMOKE_TEST_FAILED',
    `${prefix}/bin/python3 does not run (exit code ${exitCode}): ${(0,quoted_output/* lastLineOf */.S)(stderr) || 'no output'}`,
    exitCode === 124
      ? `It did not answer within ${SECONDS} s. Is this machine overloaded?`
      : 'The build does not work on this machine. Choose a build that was made for this distro.'
  )
}


/***/ },

/***/ 9843
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ judgeHost)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/domain/elf-layout.ts
var elf_layout = /*#__PURE__*/__webpack_require__(34217);
// EXTERNAL MODULE: ./src/domain/elf-machine.ts
var elf_machine = /*#__PURE__*/__webpack_require__(27982);
// EXTERNAL MODULE: ./src/disk/open-bytes.ts
var open_bytes = __webpack_require__(78442);
;// ./src/disk/find-shared-libraries.ts




                                                          


                             
                                                                                              
                               
                                      
                                          
                                                     
                                      
 

/**
 * Which of the names this host has: sonames where its loader looks for them, and paths as they are. Asks the files,
 * not ldconfig's cache, which has a format of its own and may be stale. `root` is `/` but for tests.
 */
async function findSharedLibraries(
  names                   ,
  search               ,
  root = '/'
)                               {
  const machine = (0,elf_machine/* findMachine */.x)(search.architecture)
  if (machine === undefined) return new Set()
  const directories = [
    ...search.runPaths,
    ...(search.libraryPath ?? '').split(/[:;]/).filter((path) => path.startsWith('/')),
    ...(await readLoaderConfiguration(root)),
    ...defaultDirectories(machine)
  ]
  const candidatesOf = (name        )                    =>
    name.includes('/') ? [name] : [...new Set(directories)].map((directory) => (0,external_node_path_.join)(directory, name))
  return new Set(
    names.filter((name) => candidatesOf(name).some((path) => isLibraryFor(machine, (0,external_node_path_.join)(root, path))))
  )
}

function defaultDirectories({ triple }            )                    {
  return [`/lib/${triple}`, `/usr/lib/${triple}`, '/lib64', '/usr/lib64', '/lib', '/usr/lib']
}

/** A file that can't be opened can't be loaded either. */
function isLibraryFor(machine            , path        )          {
  try {
    const header = (0,open_bytes/* withBytesOf */.R)(path, (source) => source(0, 64))
    return (0,elf_layout/* isElf */.aB)(header) && (0,elf_layout/* machineCode */.Bn)(header) === machine.code
  } catch {
    return false
  }
}

/** The directories of /etc/ld.so.conf and of the files that it includes, each file read once. */
async function readLoaderConfiguration(root        )                             {
  const directories           = []
  const files = new Set(await expand('/etc/ld.so.conf', root, root))
  // A set may grow while it is walked: included files come after the including one.
  for (const file of files) {
    // What can't be read (a link to nothing, a file for root alone) is passed over, as ldconfig does.
    const text = await (0,promises_.readFile)(file, 'latin1').catch(() => '')
    for (const line of linesOf(text)) {
      const [, pattern] = /^include\s+(\S.*)$/.exec(line) ?? []
      if (pattern === undefined) directories.push(...directoryIn(line))
      else for (const included of await expand(pattern, (0,external_node_path_.dirname)(file), root)) files.add(included)
    }
  }
  return directories
}

function linesOf(text        )                    {
  return text.split('\n').map((line) => line.replace(/#.*/, '').trim())
}

/** A line may be `directory=type`, or something that is no directory (`hwcap …`). */
function directoryIn(line        )                    {
  return line.startsWith('/') ? [line.replace(/=.*/, '').trimEnd()] : []
}

/** Patterns are relative to the including file; several may stand in a line. */
async function expand(patterns        , directory        , root        )                             {
  const found           = []
  for (const pattern of patterns.split(/\s+/)) {
    const [cwd, relative] = pattern.startsWith('/') ? [root, pattern.slice(1)] : [directory, pattern]
    for await (const match of (0,promises_.glob)(relative, { cwd })) found.push((0,external_node_path_.resolve)(cwd, match))
  }
  return found.sort()
}

// EXTERNAL MODULE: ./src/domain/artifact.ts
var domain_artifact = __webpack_require__(87977);
// EXTERNAL MODULE: ./src/domain/compatibility.ts + 2 modules
var compatibility = __webpack_require__(25210);
// EXTERNAL MODULE: ./src/domain/host-needs.ts + 1 modules
var host_needs = /*#__PURE__*/__webpack_require__(10480);
;// ./src/interpreter/judge-host.ts

                                                     

                                                           

                                                        

                                                 

/** Why a build would not do all that it should on this host: nothing is run. */
async function judgeHost(
  needs           ,
  artifact          ,
  host                                                     
)                                {
  const present = await findSharedLibraries((0,host_needs/* soughtNames */.V)(needs), {
    architecture: host.architecture,
    libraryPath: host.libraryPath,
    runPaths: needs.runPaths
  })
  return (0,compatibility/* checkCompatibility */.P)({ name: (0,domain_artifact/* fileNameOf */.bV)(artifact).replace(/\.tgz$/, ''), needs, host, present })
}


/***/ },

/***/ 99440
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ stageTree)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/domain/elf-file.ts
var elf_file = /*#__PURE__*/__webpack_require__(12793);
// EXTERNAL MODULE: ./src/domain/elf-layout.ts
var elf_layout = /*#__PURE__*/__webpack_require__(34217);
;// ./src/domain/elf-rpath.ts


                                                                           

                       
                             
                                  
                                                         

/** `entry` is the offset of a dynamic entry, `name` what it is to say; the string is written unless it stays. */
                                                                                                      
                                                                    

                                                                           

const SYMBOL_SIZE = 24
const WEAK_BINDING = 2
/** crtstuff.c leaves these in all that GCC links: weak, and defined by nobody, so that any other name does as well. */
const SPARE_NAME = /^_ITM_(?:de)?registerTMCloneTable$/

/**
 * Makes `path` the file's DT_RPATH, in place, without moving a byte: the loader looks there before
 * LD_LIBRARY_PATH, which a DT_RUNPATH does not achieve. The string goes over the old run path, or over a name that
 * nobody needs; the entry into a free one that GNU ld leaves. Refused where that can't be done safely.
 */
function setRpath(bytes            , path        )            {
  const before = (0,elf_layout/* isElf64LittleEndian */.v_)(bytes) ? (0,elf_file/* parseElf */.$)(bytes) : undefined
  if (before === undefined) return refuse('it is not a whole ELF64 little-endian file')
  if (before.runpath === undefined && isFirst(before.rpath, path)) return { kind: 'unchanged' }
  const plan = (0,elf_layout/* unlessDamaged */.Ak)(() => planRpath(bytes, path)) ?? 'its symbols can not be read'
  if (typeof plan === 'string') return refuse(plan)
  // Not bytes.slice(): of a Buffer that is no copy.
  const edited = new Uint8Array(bytes)
  carryOut(edited, plan)
  // Version names, and whatever a hostile file lays over its strings, are not looked up one by one, but read again.
  const wanted = { ...before, rpath: plan.string === undefined ? before.runpath : path, runpath: undefined }
  if (JSON.stringify((0,elf_file/* parseElf */.$)(edited)) !== JSON.stringify(wanted)) {
    return refuse('more than its run path would change')
  }
  bytes.set(edited)
  return { kind: 'done' }
}

function refuse(reason        )            {
  return { kind: 'refused', reason }
}

function isFirst(runPath                    , path        )          {
  return runPath?.split(':')[0] === path
}

/** What to write, or why not. */
function planRpath(bytes            , path        )                {
  const layout = (0,elf_layout/* readLayout */.T4)((0,elf_layout/* sourceOf */.vz)(bytes))
  const [old, second] = layout.entries.filter(
    ({ tag }) => tag === elf_layout/* dynamicTag */.Sf.rpath || tag === elf_layout/* dynamicTag */.Sf.runpath
  )
  if (second !== undefined) return 'it has two run paths'
  const entry = old?.offset ?? layout.spareEntry
  if (entry === undefined) return 'it has no free dynamic entry'
  const strings = (0,elf_layout/* readStrings */.Nc)((0,elf_layout/* sourceOf */.vz)(bytes), layout)
  if (old !== undefined && isFirst((0,elf_layout/* textAt */.$6)(strings.bytes, old.value), path)) {
    return { entry, name: old.value, string: undefined }
  }
  const symbols = readSymbols(bytes, layout, strings)
  return symbols === undefined
    ? 'its symbol table is not where GNU ld puts it'
    : planString({ layout, strings, symbols, old, entry }, path)
}

/** GNU ld puts the string table right behind the symbols, and nothing else tells how many there are. */
function readSymbols(
  bytes            ,
  layout           ,
  strings             
)                                   {
  const first = (0,elf_layout/* offsetOf */.b4)(layout, (0,elf_layout/* requireValue */.vd)(layout, elf_layout/* dynamicTag */.Sf.symbolTable))
  const size = strings.offset - first
  if (size <= 0 || size % SYMBOL_SIZE !== 0) return undefined
  const view = (0,elf_layout/* viewAt */.hy)((0,elf_layout/* sourceOf */.vz)(bytes), first, size)
  const symbols = Array.from({ length: size / SYMBOL_SIZE }, (_, index) => {
    const at = index * SYMBOL_SIZE
    const isWeak = view.getUint8(at + 4) >> 4 === WEAK_BINDING
    return { name: view.getUint32(at, true), weakUndefined: isWeak && view.getUint16(at + 6, true) === 0 }
  })
  return symbols.every(({ name }) => name < strings.bytes.length) ? symbols : undefined
}

                 
                            
                               
                                        
                                        
                        
 

function planString({ layout, strings, symbols, old, entry }          , text        )                {
  const size = text.length + 1
  const textOf = (name        )         => (0,elf_layout/* textAt */.$6)(strings.bytes, name)
  const fits = (name        )          => textOf(name).length + 1 >= size
  const spare = symbols.find(
    ({ name, weakUndefined }) => weakUndefined && SPARE_NAME.test(textOf(name)) && fits(name)
  )
  const name = old !== undefined && fits(old.value) ? old.value : spare?.name
  if (name === undefined) return 'it has no string that may be overwritten'
  const others = [
    ...symbols.filter((symbol) => symbol !== spare || symbol.name !== name).map((symbol) => symbol.name),
    ...layout.entries
      .filter(({ tag }) => tag === elf_layout/* dynamicTag */.Sf.needed || tag === elf_layout/* dynamicTag */.Sf.soname)
      .map(({ value }) => value)
  ]
  // Linkers store a string that ends like another one inside of it.
  const isTail = strings.bytes[name - 1] !== 0
  const isShared = others.some((other) => other >= name && other < name + size)
  if (isTail || isShared) return 'the string to overwrite is used twice'
  return { entry, name, string: { offset: strings.offset + name, text } }
}

function carryOut(bytes            , { entry, name, string }      )       {
  const view = (0,elf_layout/* viewOf */.du)(bytes)
  view.setBigUint64(entry, BigInt(elf_layout/* dynamicTag */.Sf.rpath), true)
  view.setBigUint64(entry + 8, BigInt(name), true)
  if (string === undefined) return
  const characters = Array.from(`${string.text}\0`, (character) => character.charCodeAt(0))
  bytes.set(characters, string.offset)
}

;// ./src/domain/relocation.ts
                                            

/**
 * The edits that make a tree work wherever it lies: location-independent ones only, so that nothing has to be
 * edited again when it is moved, or seen under another path in a container. Each is a text to a text, as latin1 so
 * that every byte is kept; a text that needs nothing comes back as it is.
 */
                        
                                                                    
                            
                       
                                                                                   
                        
                                                            
 

/** A tree's `lib/<python>`, as in `python3.12`, and the names of the `config-…` directories in it. */
                                                                                           

/**
 * Not among them, though they name the prefix: `bin/python3.X-config`, which works it out for itself, and
 * `config-…/Makefile` and `_sysconfig_vars_….json`, for which there is no location-independent form.
 */
function textEditsOf({ python, configs }              )                      {
  const library = `lib/${python}`
  return [
    { directory: 'bin', name: /^/, start: '#!', edit: scriptEdit(python) },
    ...configs.map((config) => ({
      directory: `${library}/${config}`,
      name: /^python-config\.py$/,
      start: '#!',
      edit: scriptEdit(`../../../bin/${python}`)
    })),
    { directory: 'lib/pkgconfig', name: /\.pc$/, start: '', edit: relocatePkgConfig },
    { directory: library, name: /^_sysconfigdata_.*\.py$/, start: '', edit: relocateSysconfigData },
    { directory: library, name: /^build-details\.json$/, start: '', edit: relocateBuildDetails }
  ]
}

/** Names that `make install` leaves out, and what they link to. */
const shortNames                                                       = [
  ['python', 'python3'],
  ['pip', 'pip3'],
  ['pydoc', 'pydoc3'],
  ['idle', 'idle3'],
  ['python-config', 'python3-config']
]

/**
 * The DT_RPATH by which a program or library of the tree finds the tree's own libpython, where it lacks one. Not a
 * DT_RUNPATH, which every LD_LIBRARY_PATH comes before.
 */
function findMissingRpath(path        , { needed, rpath, runpath }         )                     {
  if (!needed.some((name) => name.startsWith('libpython'))) return undefined
  if (runpath === undefined && rpath?.startsWith('$ORIGIN') === true) return undefined
  return path.startsWith('bin/') ? '$ORIGIN/../lib' : '$ORIGIN'
}

function scriptEdit(interpreter        )                   {
  return (text, oldPrefix) => relocateScript(text, oldPrefix, interpreter)
}

/** The script's directory, by the name that leads there: a link at the true prefix is what users are to see. */
const ownDirectory =
  '$(h=$(dirname -- "$0"); r=$(dirname -- "$(realpath -- "$0")"); [ "$h" -ef "$r" ] || h=$r; printf %s "$h")'

/**
 * A shebang can't be relative, so the script becomes one for sh, which finds the interpreter beside it; to Python
 * the same lines are a string. `interpreter` is relative to the script's directory.
 */
function relocateScript(text        , oldPrefix        , interpreter        )         {
  const shebang = new RegExp(`^#![ \\t]*${escaped(oldPrefix)}/\\S+([\\w =.,:+-]*)(?:\\n|$)`)
  return text.replace(shebang, (_, words        ) => {
    const options = words.trim() === '' ? '' : ` ${words.trim()}`
    const program = `"${ownDirectory}/${interpreter}"${options}`
    return `#!/bin/sh\n'''exec' ${program} "$0" "$@"\n' '''\n`
  })
}

function relocatePkgConfig(text        , oldPrefix        )         {
  return text.replace(prefixPattern(oldPrefix), () => '${pcfiledir}/../..')
}

const RELOCATED_VARS = 'build_time_vars = _relocate(build_time_vars)'

/** The values are corrected when they are read: by then the interpreter knows where it is. */
function relocateSysconfigData(text        , oldPrefix        )         {
  if (!mentionsPrefix(text, oldPrefix) || text.includes(RELOCATED_VARS)) return text
  return `${text}${text.endsWith('\n') ? '' : '\n'}
def _relocate(values, old=${JSON.stringify(oldPrefix)}):
    import re, sys
    new = sys.base_prefix
    if new == old:
        return values
    pattern = re.compile(re.escape(old) + r'(?![\\w.+-])')
    return {
        key: pattern.sub(lambda _: new, value) if isinstance(value, str) and key != 'CONFIG_ARGS' else value
        for key, value in values.items()
    }
${RELOCATED_VARS}
del _relocate
`
}

/** PEP 739: the prefix may be relative to the file's directory, and every other path to the prefix. */
function relocateBuildDetails(text        , oldPrefix        )         {
  const prefix = escaped(oldPrefix)
  return text
    .replace(new RegExp(`("base_prefix"\\s*:\\s*)"${prefix}/?"`), '$1"../.."')
    .replace(new RegExp(`"${prefix}/(?=[^"])`, 'g'), '"./')
}

/** Whether the prefix is named, and not just a longer path that begins alike: 3.11.2 is not in 3.11.20. */
function mentionsPrefix(text        , prefix        )          {
  return prefixPattern(prefix).test(text)
}

function prefixPattern(prefix        )         {
  return new RegExp(`${escaped(prefix)}(?![\\w.+-])`, 'g')
}

function escaped(text        )         {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

// EXTERNAL MODULE: ./src/disk/list-tree.ts
var list_tree = __webpack_require__(10561);
// EXTERNAL MODULE: ./src/disk/open-bytes.ts
var open_bytes = __webpack_require__(78442);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// ./src/disk/replace-file.ts



/**
 * New content for a file, whole or not at all, with the mode that it had. Another name of the same file (a hard
 * link) keeps the old content.
 */
async function replaceFile(path        , bytes            )                {
  const { mode } = await (0,promises_.stat)(path)
  const beside = `${path}.${(0,external_node_crypto_.randomUUID)()}.tmp`
  try {
    await (0,promises_.writeFile)(beside, bytes, { flag: 'wx' })
    await (0,promises_.chmod)(beside, mode & 0o7777)
    await (0,promises_.rename)(beside, path)
  } catch (error) {
    await (0,promises_.rm)(beside, { force: true })
    throw error
  }
}

;// ./src/disk/relocate-tree.ts





                                                       




                          
                                                                
                                    
                                              
                                     
 

/**
 * Makes a tree that was built for `oldPrefix` work wherever it lies, in place; only for a tree that nothing runs
 * from yet. A tree that was made so by its builder stays as it is, byte for byte, and twice is the same as once.
 */
async function relocateTree(tree        , oldPrefix        )                      {
  const edited           = []
  for (const python of await (0,list_tree/* listPythons */.sH)(tree)) {
    const configs = await (0,list_tree/* listDirectories */.Sk)(tree, `lib/${python}`, /^config-/)
    for (const edit of textEditsOf({ python, configs })) {
      edited.push(...(await editTexts(tree, edit, oldPrefix)))
    }
  }
  const runPaths = await editRunPaths(tree)
  return {
    edited: [...edited, ...runPaths.edited, ...(await addShortNames(tree))],
    notices: runPaths.notices
  }
}

async function editTexts(tree        , edit          , oldPrefix        )                             {
  const edited           = []
  for (const path of await (0,list_tree/* listFiles */.CS)(tree, edit.directory, edit.name)) {
    if (await editText((0,external_node_path_.join)(tree, path), edit, oldPrefix)) edited.push(path)
  }
  return edited
}

async function editText(path        , { start, edit }          , oldPrefix        )                   {
  const head = (0,open_bytes/* withBytesOf */.R)(path, (source) => source(0, start.length))
  if (Buffer.from(head).toString('latin1') !== start) return false
  const text = await (0,promises_.readFile)(path, 'latin1')
  const relocated = edit(text, oldPrefix)
  if (relocated === text) return false
  await deleteCompiled(path)
  await replaceFile(path, Buffer.from(relocated, 'latin1'))
  return true
}

/** A compiled module may be taken for its source by date and size alone, or unasked, so it has to go, and go first. */
async function deleteCompiled(path        )                {
  const module = /^(.*)\.py$/.exec((0,external_node_path_.basename)(path))?.[1]
  if (module === undefined) return
  for (const compiled of await (0,list_tree/* listFiles */.CS)((0,external_node_path_.dirname)(path), '__pycache__', /\.pyc$/)) {
    if ((0,external_node_path_.basename)(compiled).startsWith(`${module}.`)) await (0,promises_.rm)((0,external_node_path_.join)((0,external_node_path_.dirname)(path), compiled))
  }
}

async function editRunPaths(tree        )                      {
  const edited           = []
  const notices           = []
  const paths = [
    ...(await (0,list_tree/* listFiles */.CS)(tree, 'bin', /^/)),
    ...(await (0,list_tree/* listFiles */.CS)(tree, 'lib', /^libpython3\.so$/))
  ]
  for (const path of paths) {
    const file = (0,open_bytes/* withBytesOf */.R)((0,external_node_path_.join)(tree, path), elf_file/* readElf */.o)
    const wanted = file === undefined ? undefined : findMissingRpath(path, file)
    if (wanted === undefined) continue
    const bytes = await (0,promises_.readFile)((0,external_node_path_.join)(tree, path))
    const outcome = setRpath(bytes, wanted)
    if (outcome.kind === 'refused') {
      notices.push(`${path} can't be told to look for libpython in ${wanted}: ${outcome.reason}.`)
    } else {
      await replaceFile((0,external_node_path_.join)(tree, path), bytes)
      edited.push(path)
    }
  }
  return { edited, notices }
}

/** `python` and `pip` beside `python3` and `pip3`. */
async function addShortNames(tree        )                             {
  const names = (await (0,list_tree/* listDirectory */.KG)(tree, 'bin')).map((entry) => entry.name)
  const absent = shortNames.filter(([name, target]) => !names.includes(name) && names.includes(target))
  for (const [name, target] of absent) await (0,promises_.symlink)(target, (0,external_node_path_.join)(tree, 'bin', name))
  return absent.map(([name]) => `bin/${name}`)
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// ./src/disk/walk-tree.ts

                                    


                                                        

                          
                                    
                                                                                                             
                                    
 

/** Everything below a directory, by lstat: what tar really made, whatever the archive said. */
function walkTree(top        )             {
  const entries          = []
  const faults           = []
  const links = new Map                                           ()
  const visit = (directory        )       => {
    for (const bytes of (0,external_node_fs_.readdirSync)(`${top}/${directory}`, { encoding: 'buffer' })) {
      const name = bytes.toString()
      const path = directory === '' ? name : `${directory}/${name}`
      if (!(0,external_node_buffer_.isUtf8)(bytes)) {
        // No path of ours would lead to it.
        faults.push(`${JSON.stringify(path)} has a name that is no UTF-8`)
        continue
      }
      const stats = (0,external_node_fs_.lstatSync)(`${top}/${path}`)
      const entry = toEntry(top, path, stats)
      entries.push(entry)
      if (entry.kind === 'directory') visit(path)
      if (entry.kind === 'symlink' && leadsOut(top, path))
        faults.push(`${JSON.stringify(path)} leads out of the tree`)
      if (entry.kind === 'symlink' && !(0,external_node_buffer_.isUtf8)((0,external_node_fs_.readlinkSync)((0,external_node_path_.join)(top, path), { encoding: 'buffer' })))
        faults.push(`${JSON.stringify(path)} links to what is no UTF-8`)
      if (entry.kind === 'file' && stats.nlink > 1) {
        links.set(stats.ino, { name: path, missing: (links.get(stats.ino)?.missing ?? stats.nlink) - 1 })
      }
    }
  }
  visit('')
  for (const { name, missing } of links.values()) {
    if (missing > 0) faults.push(`${JSON.stringify(name)} is linked from outside of the tree`)
  }
  return { entries, faults }
}

function toEntry(top        , path        , stats       )        {
  const kind = stats.isSymbolicLink()
    ? 'symlink'
    : stats.isDirectory()
      ? 'directory'
      : stats.isFile()
        ? 'file'
        : 'special'
  const target = kind === 'symlink' ? (0,external_node_fs_.readlinkSync)((0,external_node_path_.join)(top, path)) : undefined
  return { path, kind, target, mode: stats.mode & 0o7777, size: kind === 'file' ? stats.size : 0 }
}

/** Dangling links lead nowhere, and so not out. The native realpath: Node's own takes `link/..` for `.`, the kernel does not. */
function leadsOut(top        , path        )          {
  if (climbsLate((0,external_node_fs_.readlinkSync)((0,external_node_path_.join)(top, path)))) return true
  const root = external_node_fs_.realpathSync.native(top)
  try {
    return !external_node_fs_.realpathSync.native((0,external_node_path_.join)(top, path)).startsWith(root + external_node_path_.sep)
  } catch {
    return false
  }
}

/** A `..` behind a name climbs from wherever that name leads: out, perhaps, once the tree lies at another depth. */
function climbsLate(target        )          {
  const names = target.split('/').filter((name) => name !== '' && name !== '.')
  const first = names.findIndex((name) => name !== '..')
  return first !== -1 && names.lastIndexOf('..') > first
}

// EXTERNAL MODULE: ./src/domain/artifact.ts
var domain_artifact = __webpack_require__(87977);
// EXTERNAL MODULE: ./src/domain/failure.ts
var failure = __webpack_require__(43649);
// EXTERNAL MODULE: ./src/domain/tarball-layout.ts
var tarball_layout = __webpack_require__(8740);
;// ./src/interpreter/stage-tree.ts


                                                     



                                          
                                                             

const SHOWN = 5

/**
 * Extracts a tarball into a new private directory, audits what really came out, makes the tree work at every path, and
 * returns its path. Throws TARBALL_INVALID, INSTALL_BROKEN; nothing from the tree has run by then.
 */
async function stageTree(
  {
    archive,
    artifact,
    directory
  }                                                                                        ,
  { unpacker, log }                                                    
)                  {
  await unpacker.unpack(archive, directory)
  requireLayout(artifact, directory)
  const tree = `${directory}/${(0,domain_artifact/* rootOf */.I5)(artifact.version)}`
  const { edited, notices } = await relocateTree(tree, (0,domain_artifact/* prefixOf */.MT)(artifact.version))
  if (edited.length > 0) {
    const more = edited.length > SHOWN ? ', ...' : ''
    log.info(`relocated: ${edited.length} files (${edited.slice(0, SHOWN).join(', ')}${more})`)
  }
  for (const notice of notices) log.info(`not relocated: ${notice}`)
  return tree
}

function requireLayout(artifact          , directory        )       {
  const { entries, faults } = walkTree(directory)
  const bytes = entries.reduce((sum, { size }) => sum + size, 0)
  const complaints = [
    ...(0,tarball_layout/* layoutFaults */.UA)(entries, artifact.version),
    ...faults,
    ...(entries.length > tarball_layout/* layoutLimits */.LI.entries ? [`it has ${entries.length} entries`] : []),
    ...(bytes > tarball_layout/* layoutLimits */.LI.unpackedBytes ? [`it unpacks to ${bytes} bytes`] : [])
  ]
  if (complaints.length === 0) return
  throw new failure/* Failure */.HR(
    'TARBALL_INVALID',
    `${(0,domain_artifact/* fileNameOf */.bV)(artifact)} is not a CPython tree: ${complaints.slice(0, SHOWN).join('; ')}`,
    'Nothing of it was run or installed. Tell the publisher: the tarball must be packed as scripts/build-cpython.sh does.'
  )
}


/***/ },

/***/ 47876
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPublish: () => (/* binding */ runPublish)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(17107);
;// ./src/adapters/evidence/attestations/provenance.ts

                                                                            
                                                                
                                            
                                              
                                                          

/** Where the job runs: whether it may sign, its environment says. */
                                                                                                       

/** What GitHub and the services that sign do for a job. */
                       
                                                         
                                                                            
                                
                               
 

/** The real ones. What signs tries three times, ten seconds each, at up to four services. */
const realSigning          = {
  idToken: core/* getIDToken */.V9,
  sign: async (file, road) =>
    (await Promise.all(/* import() | sigstore */[__webpack_require__.e("github"), __webpack_require__.e("sigstore")]).then(() => (__webpack_require__(35014)))).signProvenance(file, road),
  milliseconds: 180_000
}

/** Says in the repository that runs, and in its name, that it built files. Most runs say nothing: it is loaded then. */
function gitHubProvenance(
  client              ,
  job            ,
  signing          = realSigning
)             {
  return {
    attest: async (files) =>
      (await Promise.all(/* import() | sigstore */[__webpack_require__.e("github"), __webpack_require__.e("sigstore")]).then(() => (__webpack_require__(40552))))
        .provenanceMaker(client, job, signing)
        .attest(files)
  }
}

// EXTERNAL MODULE: ./src/adapters/github/client.ts + 1 modules
var github_client = __webpack_require__(70532);
// EXTERNAL MODULE: ./src/adapters/github/contents.ts
var contents = __webpack_require__(86853);
// EXTERNAL MODULE: ./src/adapters/github/pull-requests.ts
var pull_requests = __webpack_require__(79503);
// EXTERNAL MODULE: ./src/adapters/github/releases.ts + 4 modules
var releases = __webpack_require__(14029);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __webpack_require__(11182);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/adapters/http/request-trace.ts
var request_trace = __webpack_require__(65513);
// EXTERNAL MODULE: ./src/adapters/http/retry.ts
var retry = __webpack_require__(92354);
;// ./src/adapters/http/webhook.ts


                                                       

                                            


const TRIES = 3
const SECONDS = 10

/** POSTs JSON, signed as GitHub signs its own webhooks, through the runner's proxy. */
function webhookNotifier(world            )           {
  return {
    notify: ({ url, secret }, body) => {
      const signature =
        secret === undefined ? undefined : (0,external_node_crypto_.createHmac)('sha256', secret).update(body).digest('hex')
      const headers = {
        'content-type': 'application/json',
        // Behind a proxy Node would add the default port, which some receivers do not know as their name.
        host: new URL(url).host,
        ...(signature === undefined ? {} : { 'x-hub-signature-256': `sha256=${signature}` })
      }
      const post = async ()                => {
        const status = await (0,request_trace/* traced */.m)(
          // The path of a webhook can be its only secret, so it is not logged.
          { method: 'POST', url: new URL(url).origin, log: world.log },
          () => postOnce(url, headers, body),
          (statusCode) => statusCode
        )
        if (status < 200 || status > 299) throw new Error(`it answered with ${status}`)
      }
      return (0,retry/* retry */.L)('notify the webhook', post, {
        ...world,
        policy: { tries: TRIES, waitFor: (_, n) => (0,retry/* backOff */.f)(n) }
      })
    }
  }
}

/** The status of the answer. A redirect is not followed: only the host that the user named may get the message. */
async function postOnce(
  url        ,
  headers                                  ,
  body        
)                  {
  const client = new lib/* HttpClient */.Qq('iact-cpython-action', [], { allowRedirects: false, allowRetries: false })
  const patience = AbortSignal.timeout(SECONDS * 1000)
  const late = new Promise       ((_, reject) => {
    patience.addEventListener('abort', () => {
      reject(new Error('no answer in time'))
    })
  })
  try {
    const { message } = await Promise.race([client.post(url, body, headers), late])
    message.destroy()
    return message.statusCode ?? 0
  } finally {
    client.dispose()
  }
}

// EXTERNAL MODULE: ./src/disk/scratch.ts
var disk_scratch = __webpack_require__(52032);
// EXTERNAL MODULE: ./src/domain/artifact.ts
var domain_artifact = __webpack_require__(87977);
// EXTERNAL MODULE: ./src/domain/failure.ts
var failure = __webpack_require__(43649);
// EXTERNAL MODULE: ./src/domain/input-grammar.ts
var input_grammar = __webpack_require__(74163);
;// ./src/domain/release-marker.ts
/**
 * The line in a release's notes by which a later run knows its own draft again.
 * It is a comment: people don't see it, and may edit everything around it.
 */
                                                                                          

const PATTERN = /<!-- publish:v1 tag=(\S+) plan=([0-9a-f]{64}) run=(\S+) -->/g

function formatMarker({ tag, plan, run }        )         {
  return `<!-- publish:v1 tag=${tag} plan=${plan} run=${run} -->`
}

/** The last one is ours: the notes above it may be a copy of another release's. */
function findMarker(body        )                     {
  const [, tag, plan, run] = [...body.matchAll(PATTERN)].at(-1) ?? []
  return tag === undefined || plan === undefined || run === undefined ? undefined : { tag, plan, run }
}

;// ./src/domain/release-refusal.ts

                                               
                                                      
                                           

/** Why a release can't be made, and what to do. */

function refuse(code             , message        , hint        )       {
  return { step: 'refuse', code, message, hint }
}

function refuseStanding(
  wanted        ,
  standing         ,
  {
    differences,
    takenBuilds
  }                                                                                      
)       {
  const next = (0,domain_artifact/* tagOf */.cO)({ ...wanted.build, build: Math.max(wanted.build.build, ...takenBuilds) + 1 })
  const why = standing.immutable ? 'it is immutable' : 'published bytes are never replaced'
  return refuse(
    'RELEASE_CONFLICT',
    `${(0,domain_artifact/* tagOf */.cO)(wanted.build)} is published already and differs: ${differences.join('; ')} (${standing.url})`,
    `Nothing was written: ${why}. Publish these files under a new build number, the next free one is ${next}.`
  )
}

function refuseDetached(wanted        , standing         )       {
  return refuse(
    'RELEASE_CONFLICT',
    `The release ${standing.url} is published, but the tag ${(0,domain_artifact/* tagOf */.cO)(wanted.build)} does not exist`,
    `Somebody removed the tag. Create it again at the commit of the release: git tag ${(0,domain_artifact/* tagOf */.cO)(wanted.build)} ${standing.commitish} and push it.`
  )
}

function refuseRetagged(wanted        , standing         )       {
  return refuse(
    'RELEASE_CONFLICT',
    `The release ${standing.url} bears the marker of ${(0,domain_artifact/* tagOf */.cO)(wanted.build)}, and is published as ${standing.tag}`,
    'Nothing was written. Give it its tag back; or, if its notes are a copy, take the publish:v1 comment out of them.'
  )
}

function refuseMany(wanted        , published                    )       {
  return refuse(
    'RELEASE_CONFLICT',
    `There are ${published.length} published releases of ${(0,domain_artifact/* tagOf */.cO)(wanted.build)}: ${published.map(({ url }) => url).join(', ')}`,
    'Nothing was written. Compare them, and delete all but the one that your users have.'
  )
}

function refuseForeign(wanted        , draft         )       {
  return refuse(
    'RELEASE_CONFLICT',
    `There is a draft for ${(0,domain_artifact/* tagOf */.cO)(wanted.build)} that this action did not make: ${draft.url}`,
    'Nothing was written. Publish it or delete it on that page, then run again.'
  )
}

function refuseSpoilt(wanted        , count        , differences                   )       {
  return refuse(
    'UPLOAD_UNVERIFIED',
    `${count} drafts of ${(0,domain_artifact/* tagOf */.cO)(wanted.build)} did not become what was meant: ${differences.join('; ')}`,
    'Nothing was published, and no draft of this run is left. See https://www.githubstatus.com and run again; a proxy between here and GitHub may change or hide what is sent.'
  )
}

function refuseMoved(wanted        , standing         , tagCommit        )       {
  return refuse(
    'RELEASE_CONFLICT',
    `${(0,domain_artifact/* tagOf */.cO)(wanted.build)} is published (${standing.url}), but somebody put its tag on ${tagCommit} in the same moment; it was meant for ${wanted.commit}`,
    'The files are the right ones; tags are never moved. Run again to keep it as it is, or publish under a new build number.'
  )
}

function refuseTag(wanted        , tagCommit        )       {
  return refuse(
    'RELEASE_CONFLICT',
    `The tag ${(0,domain_artifact/* tagOf */.cO)(wanted.build)} exists and points to ${tagCommit}, not to ${wanted.commit}`,
    `Nothing was written: tags are never moved. Run on that commit (target: ${tagCommit}) or take a new build number.`
  )
}

;// ./src/domain/release-plan.ts



                                                                             
                                                  

const DRAFT_LIMIT = 3

/** The state table of publishing: every question of re-runs, races and repair is answered here. */
function planRelease(wanted        , observed          )       {
  const published = observed.releases.filter(({ state }) => state === 'published')
  const drafts = observed.releases
    .filter(({ state }) => state === 'draft')
    .sort((left, right) => left.id - right.id)
  const foreign = drafts.find((draft) => findPlan(wanted, draft) === undefined)
  const [standing, second] = published
  if (second !== undefined) return refuseMany(wanted, published)
  if (standing !== undefined) return planStanding(wanted, standing, observed)
  if (foreign !== undefined) return refuseForeign(wanted, foreign)
  if (observed.tagCommit !== undefined && observed.tagCommit !== wanted.commit) {
    return refuseTag(wanted, observed.tagCommit)
  }
  const usable = drafts.filter((draft) => isUsable(wanted, draft))
  const [leader] = usable
  const others = drafts.filter((draft) => !usable.includes(draft) && !observed.mine.has(draft.id))
  const older = others.filter(({ id }) => leader === undefined || id < leader.id)
  const wait = planWait(wanted, older, observed)
  if (wait !== undefined) return wait
  if (leader === undefined) return planNew(wanted, drafts, observed)
  return planDraft(wanted, leader, { drafts, wait: planWait(wanted, others, observed) })
}

/** Every run with our plan may add to it and publish it: they all mean the same bytes. */
function isUsable(wanted        , draft         )          {
  return findPlan(wanted, draft) === wanted.plan && compareAssets(wanted, draft).wrong.length === 0
}

/**
 * A draft that is of no use to us is what a run that died left behind, or belongs to one that is under way: time tells,
 * and more of it each time that the draft changes. The oldest goes first, and nobody waits for a younger one.
 */
function planWait(
  wanted        ,
  drafts                    ,
  { waitedFor }                             
)                   {
  const bytes = Math.max(...wanted.assets.map(({ size }) => size))
  const unfinished = drafts
    .map((release) => ({ release, key: progressOf(release), bytes }))
    .filter(({ key }) => !waitedFor.has(key))
  const [first] = unfinished
  return first && { step: 'wait', release: first.release, unfinished }
}

/** Another one as soon as somebody adds to it. */
function progressOf({ id, assets }         )         {
  return `draft ${id}: ${assets.map((asset) => `${asset.id} ${asset.state}`).join(', ')}`
}

/** A server that keeps other bytes, or shows none, does so again: each draft is a whole upload. */
function planNew(wanted        , drafts                    , { mine }          )       {
  const spoilt = drafts.filter(({ id }) => mine.has(id))
  const last = spoilt.at(-1)
  return last === undefined || spoilt.length < DRAFT_LIMIT
    ? { step: 'create' }
    : refuseSpoilt(wanted, spoilt.length, differencesOf(wanted, last))
}

/**
 * Nobody ever takes anything out of a draft, and nobody removes one that may be published yet: another run may do so
 * between our look and the removal. So what was whole at a look is whole when it is published. What is beside it goes
 * when it stands: of a tag there is one published release.
 */
function planDraft(
  wanted        ,
  leader         ,
  { drafts, wait }                                                                          
)       {
  if (leader.tag !== (0,domain_artifact/* tagOf */.cO)(wanted.build)) return { step: 'reattach', release: leader }
  const { missing } = compareAssets(wanted, leader)
  if (missing.length > 0) return { step: 'fill', release: leader, upload: missing }
  if (!wanted.keepDraft) return { step: 'publish', release: leader }
  const beside = drafts.filter((draft) => draft !== leader)
  if (beside.length === 0) return { step: 'done', release: leader }
  return wait ?? { step: 'remove-drafts', releases: beside }
}

/** The plan that a release of this action was made after; undefined for what others made, or for another build. */
function findPlan(wanted        , release         )                     {
  const marker = findMarker(release.body)
  return marker?.tag === (0,domain_artifact/* tagOf */.cO)(wanted.build) ? marker.plan : undefined
}

function planStanding(
  wanted        ,
  standing         ,
  { releases, tagCommit, takenBuilds, published }          
)       {
  const differences = differencesOf(wanted, standing)
  if (standing.tag !== (0,domain_artifact/* tagOf */.cO)(wanted.build)) return refuseRetagged(wanted, standing)
  if (differences.length > 0) return refuseStanding(wanted, standing, { differences, takenBuilds })
  if (tagCommit === undefined) return refuseDetached(wanted, standing)
  if (tagCommit !== wanted.commit && published.has(standing.id))
    return refuseMoved(wanted, standing, tagCommit)
  if (tagCommit !== wanted.commit && wanted.commitIsGiven) return refuseTag(wanted, tagCommit)
  const leftovers = releases.filter(
    (release) => release.state === 'draft' && findPlan(wanted, release) !== undefined
  )
  return leftovers.length > 0
    ? { step: 'remove-drafts', releases: leftovers }
    : { step: 'done', release: standing }
}

/** What a draft of ours lacks, and what in it must go: wrecks, other bytes, unknown bytes, strangers. */
function compareAssets(
  wanted        ,
  release         
)                                                                            {
  const right = new Set        ()
  const wrong          = []
  for (const asset of release.assets) {
    const meant = wanted.assets.find(({ name }) => name === asset.name)
    if (meant !== undefined && isExact(asset, meant)) right.add(asset.name)
    else wrong.push(asset)
  }
  return { missing: wanted.assets.map(({ name }) => name).filter((name) => !right.has(name)), wrong }
}

function isExact(asset       , meant             )          {
  if (asset.state !== 'uploaded') return false
  const isSame = asset.size === meant.size && asset.digest === meant.sha256
  return isSame || (meant.about !== undefined && asset.about === meant.about)
}

function mayBeMissing(wanted        , name        )          {
  return wanted.assets.some((asset) => asset.name === name && asset.mayBeMissing === true)
}

/** Facts tell of a tarball, signatures vouch for one. */
function verbOf({ name }       )         {
  return name.endsWith('.asc') ? 'vouch for' : 'tell of'
}

/** In words, for people: what keeps a release from being what was meant. */
function differencesOf(wanted        , release         )                    {
  const { missing, wrong } = compareAssets(wanted, release)
  const names = new Set(wrong.map(({ name }) => name))
  return [
    ...missing
      .filter((name) => !names.has(name) && !mayBeMissing(wanted, name))
      .map((name) => `${name} is not there`),
    ...wrong.map((asset) => {
      const meant = wanted.assets.find(({ name }) => name === asset.name)
      if (meant === undefined) return `${asset.name} is there and not meant`
      if (asset.state === 'wreck') return `${asset.name} is an upload that broke off`
      if (meant.about !== undefined) return `${asset.name} does not ${verbOf(asset)} this tarball`
      if (asset.digest === undefined) return `${asset.name} has bytes that could not be checked`
      return `${asset.name} has other bytes (sha256 ${asset.digest}, meant ${meant.sha256})`
    })
  ]
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// ./src/domain/twin.ts
                                             
                                                    

/** How the files of a release are compressed: the tarball is a `.tgz`, its twin of the same tree a `.tar.zst`. */
                                       

/** What is compressed: the tar stream, which a tarball and its twin have in common. */
                                                                          

                    
                         
                                                                                              
                           
                            
 

function isSameStream(left           , right           )          {
  return left.size === right.size && left.sha256 === right.sha256
}

;// ./src/disk/digest-pass.ts

                                                                    
                                                  

/** A step of a pipeline that hands on what comes, and knows at the end what went by. */
                       
                                                                             
                          
 

/** Of a file. */
function digestPass()                {
  const sha512 = (0,external_node_crypto_.createHash)('sha512')
  const stream = streamPass((chunk) => sha512.update(chunk))
  return {
    through: stream.through,
    result: () => ({ ...stream.result(), sha512: sha512.digest('hex')           })
  }
}

/** Of what is in a compressed file. */
function streamPass(see                                         )                  {
  const sha256 = (0,external_node_crypto_.createHash)('sha256')
  let size = 0
  return {
    async *through(chunks) {
      for await (const chunk of chunks) {
        size += chunk.length
        sha256.update(chunk)
        see?.(chunk, size)
        yield chunk
      }
    },
    result: () => ({ size, sha256: sha256.digest('hex')           })
  }
}

// EXTERNAL MODULE: ./src/disk/hash-file.ts
var hash_file = __webpack_require__(9207);
;// ./src/disk/read-twin.ts



                                                    
                                                  




/** The digests of a `.tar.zst` that unpacks to exactly this tar stream; undefined for every other file. */
async function readTwin(path        , meant           )                               {
  const file = digestPass()
  const unpacker = (0,external_node_zlib_.createZstdDecompress)({ chunkSize: (/* inlined export .CHUNK */32768) })
  const stream = streamPass((_, bytes) => {
    if (bytes > meant.size) throw new RangeError('it is longer than what was meant')
  })
  try {
    await (0,promises_.pipeline)((0,hash_file/* readChunks */.zO)(path), file.through, unpacker, stream.through, nowhere())
  } catch (error) {
    // A file that can't be read is not a file that was read and is another one.
    if (typeof error === 'object' && error !== null && 'syscall' in error) throw error
    return undefined
  }
  const digests = file.result()
  // What lies behind the end of the frame the unpacker passes over in silence; other programs call it damage.
  const isWhole = unpacker.bytesWritten === digests.size
  return isWhole && isSameStream(stream.result(), meant) ? digests : undefined
}

/** What it held is known by then. */
function nowhere()           {
  return new external_node_stream_.Writable({
    write: (_chunk, _encoding, done) => {
      done()
    }
  })
}

// EXTERNAL MODULE: ./src/domain/python-version.ts
var python_version = __webpack_require__(92796);
;// ./src/publish/observe.ts
                                                  


                                                                  
                                                          


                                              
                                          
                                                             
                                            

/** Of an observation, what GitHub tells; the rest is the run's own memory. */
                                                                           

                            
                                 
                       
                   
                                   
 

/** GitHub's views lag behind its answers by seconds: absence alone is worth waiting for, and not for long. */
const PATIENCE_SECONDS = [1, 2, 4, 8, 16]
const ROUNDS_TO_BELIEVE = 2

/**
 * What GitHub holds of this build now. The list says which releases there are, each is then read by id: that is right
 * at once. `known` are those that this run knows to be there; they must show in the list before the list is believed.
 */
async function observe(
  wanted        ,
  known                     ,
  world              
)                {
  const { ours, takenBuilds } = await listOurs(wanted.build, known, world)
  const ids = [...new Set([...ours, ...known])]
  const read = await Promise.all(ids.map((id) => world.releases.read(id)))
  const standing = read.flatMap((release) => (release === undefined ? [] : [release]))
  const releases = await Promise.all(
    standing.map(async (release) => withSubjects(await withDigests(release, wanted, world), wanted, world))
  )
  const isPublished = releases.some(({ state }) => state === 'published')
  return { releases, takenBuilds, tagCommit: await findTag((0,domain_artifact/* tagOf */.cO)(wanted.build), isPublished, world) }
}

                                                                                           

/**
 * Until every release that must be there is listed, so that an older twin of it would be too. What can't be read by
 * its id either, and that for some seconds, was removed by somebody: it is not waited for.
 */
async function listOurs(build       , known                     , world              )                  {
  for (const [round, seconds] of PATIENCE_SECONDS.entries()) {
    const listed = await listOnce(build, world)
    const unlisted = [...known].filter((id) => !listed.ours.includes(id))
    if (unlisted.length === 0) return listed
    if (round >= ROUNDS_TO_BELIEVE && (await areGone(unlisted, world))) return listed
    await world.clock.sleep(seconds * 1000)
  }
  return listOnce(build, world)
}

async function areGone(ids                   , world              )                   {
  const read = await Promise.all(ids.map((id) => world.releases.read(id)))
  return read.every((release) => release === undefined)
}

async function listOnce(build       , world              )                  {
  const ours           = []
  const takenBuilds           = []
  for await (const release of world.releases.list()) {
    if (isOurs(release, build)) ours.push(release.id)
    const other = (0,domain_artifact/* findBuildOfTag */.jh)(release.tag)
    if (other !== undefined && (0,python_version/* comparePythonVersions */.pd)(other.version, build.version) === 0)
      takenBuilds.push(other.build)
  }
  return { ours, takenBuilds }
}

/** A draft that lost its tag is known by its marker; under another tag the marker came with copied notes. */
function isOurs(release         , build       )          {
  const tag = (0,domain_artifact/* tagOf */.cO)(build)
  if (release.tag === tag) return true
  const isLost = release.state === 'published' || release.tag.startsWith('untagged-')
  return isLost && findMarker(release.body)?.tag === tag
}

/** Fills in what the server has not computed: waits for it first, then reads the bytes back. */
async function withDigests(release         , wanted        , world              )                   {
  let current = release
  for (const seconds of PATIENCE_SECONDS) {
    if (!current.assets.some((asset) => lacksDigest(asset, wanted))) return current
    await world.clock.sleep(seconds * 1000)
    current = (await world.releases.read(release.id)) ?? current
  }
  const assets = await Promise.all(
    current.assets.map(async (asset) => (lacksDigest(asset, wanted) ? hashed(asset, current, world) : asset))
  )
  return { ...current, assets }
}

function lacksDigest(asset       , wanted        )          {
  const meant = wanted.assets.find(({ name }) => name === asset.name)
  // Bytes of another size are others already; but facts may be in other words.
  const mayBeRight = asset.size === meant?.size || meant?.about !== undefined
  return asset.state === 'uploaded' && asset.digest === undefined && mayBeRight
}

async function hashed(asset       , { state }         , world              )                 {
  try {
    return { ...asset, digest: await world.releases.hashAsset(asset) }
  } catch (error) {
    // A draft can be made anew; a published release whose bytes can't be had now is not a wrong one.
    if (state === 'published' && (0,failure/* isUnavailable */.Pd)(error)) throw error
    world.log.info(`${asset.name} could not be read back: ${(0,failure/* describe */.q0)(error)}`)
    return asset
  }
}

/** Facts and signatures are read where they are not ours to the byte: what they are about is what counts. */
async function withSubjects(release         , wanted        , world              )                   {
  const isOther = ({ name, state, digest }       )          =>
    state === 'uploaded' &&
    digest !== undefined &&
    wanted.assets.some((meant) => meant.name === name && meant.about !== undefined && meant.sha256 !== digest)
  const assets = await Promise.all(
    release.assets.map(async (asset) => (isOther(asset) ? withSubject(asset, world) : asset))
  )
  return { ...release, assets }
}

async function withSubject(asset       , world              )                 {
  try {
    return { ...asset, about: await world.readSubject(asset.name, await world.releases.readText(asset)) }
  } catch (error) {
    // What they tell of is not known: that is no reason to call them wrong.
    if ((0,failure/* isUnavailable */.Pd)(error)) throw error
    world.log.info(`${asset.name} could not be read back: ${(0,failure/* describe */.q0)(error)}`)
    return asset
  }
}

async function findTag(tag        , isExpected         , world              )                              {
  for (const seconds of PATIENCE_SECONDS) {
    const commit = await world.releases.tagCommit(tag)
    if (commit !== undefined || !isExpected) return commit
    await world.clock.sleep(seconds * 1000)
  }
  return undefined
}

;// ./src/publish/adopt-twins.ts

                                                  
                                                          
                                          
                                                             
                                                      


                                                                     
                                                                                               

/**
 * Another version of Node may compress the same tree to other bytes. Where a release of this build, or a draft of it,
 * has a twin whose content is that of our tarball, that one is ours from here on: its checksums, its signature and its
 * facts are those of the bytes that stand. What holds anything else is left for the plan to judge.
 */
async function adoptTwins(
  tarballs                            ,
  { build, directory }          ,
  world            
)                                      {
  if (tarballs.every(({ twin }) => twin === undefined)) return tarballs
  const standing            = []
  for await (const release of world.releases.list()) if (isOurs(release, build)) standing.push(release)
  standing.sort(publishedAndOldestFirst)
  const adopted                    = []
  for (const tarball of tarballs) adopted.push(await adopt(tarball, { standing, directory }, world))
  return adopted
}

/** As the plan prefers them. */
function publishedAndOldestFirst(left         , right         )         {
  const rank = ({ state }         )         => (state === 'published' ? 0 : 1)
  return rank(left) - rank(right) || left.id - right.id
}

async function adopt(
  tarball                 ,
  { standing, directory }                                                                       ,
  { releases, log }            
)                           {
  const { twin } = tarball
  if (twin === undefined) return tarball
  for (const asset of standing.flatMap(({ assets }) => assets)) {
    if (asset.name !== twin.name || asset.state !== 'uploaded') continue
    if (isSame(asset, twin.digests)) return tarball
    const path = `${directory}/${asset.id}-${twin.name}`
    await releases.save(asset, path)
    const digests = await readTwin(path, twin.stream)
    if (digests !== undefined) {
      log.info(
        `${twin.name}: another zstd made other bytes of the same tree, and they stand: ${digests.sha256}`
      )
      return { ...tarball, twin: { ...twin, path, digests } }
    }
  }
  return tarball
}

function isSame({ size, digest }       , own                                                    )          {
  return size === own.size && digest === own.sha256
}

;// ./src/publish/attest.ts
                                                                
                                                                    
                                          
                                                    

                                                                                

/**
 * Says of each tarball, and its twin, that this workflow published it, once, however often it is called; nothing where that was not
 * asked for. It comes before the release, because a release without its statement would be refused by those who ask
 * for one. The price: of two runs with different files, the one that loses has attested its own under the same name,
 * and the statement stays. Which of the two was published, the release, a pin or the registry tells.
 */
function attestOnce(
  { attest }                               ,
  files                          ,
  world             
)                                     {
  let attested                                          
  return () => (attested ??= attest ? attestAll(files, world) : Promise.resolve([]))
}

async function attestAll(
  files                          ,
  { provenance, log }             
)                               {
  const subjects = files.map(({ name, digests }) => ({ name, sha256: digests.sha256 }))
  const attested = await provenance.attest(subjects)
  for (const { file, state } of attested) {
    log.info(state === 'made' ? `attested: ${file.name}` : `attested already: ${file.name}`)
  }
  return attested
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/domain/chunk-memory.ts
var chunk_memory = /*#__PURE__*/__webpack_require__(79760);
;// ./src/disk/compress-twin.ts




                                                    
                                                  



/** Higher ones take many times as long, and memory beyond what a publish may have, for some percent (docs/performance.md). */
const LEVEL = 9

/** Of the tarball as it was read, of what is in it, and of the twin that was written. */
                              
                           
                            
                        
 

/**
 * Writes what is in a `.tgz` as a `.tar.zst`: the same tar stream, byte for byte, with a checksum of its own at the end.
 * The same zstd makes the same bytes of it, on one thread: with several, Node's stream ends in an error.
 */
async function compressTwin(tarball        , twin        )                          {
  const [read, stream, written] = [digestPass(), streamPass(), digestPass()]
  const params = { [external_node_zlib_.constants.ZSTD_c_compressionLevel]: LEVEL, [external_node_zlib_.constants.ZSTD_c_checksumFlag]: 1 }
  // Each chunk is compressed before the next is written: a compressor of Node that is told of the end while a chunk
  // waits ends its frame, and then writes an empty one.
  const oneByOne = { params, chunkSize: (/* inlined export .CHUNK */131072), writableHighWaterMark: 1 }
  await (0,promises_.pipeline)(
    read.through((0,hash_file/* readChunks */.zO)(tarball)),
    (0,external_node_zlib_.createGunzip)({ chunkSize: (/* inlined export .CHUNK */131072) }),
    (chunks                       ) => freed(stream.through(chunks)),
    (0,external_node_zlib_.createZstdCompress)(oneByOne),
    (chunks                       ) => write(freed(written.through(chunks)), twin)
  )
  return { tarball: read.result(), stream: stream.result(), twin: written.result() }
}

async function write(chunks                       , path        )                {
  await using file = await (0,external_node_fs_promises_.open)(path, 'w')
  for await (const chunk of chunks) await file.appendFile(chunk)
}

/** Each chunk is done with when the next one is asked for. */
async function* freed(chunks                       )                         {
  for await (const chunk of chunks) {
    yield chunk
    ;(0,chunk_memory/* giveBack */.F)(chunk)
  }
}

;// ./src/publish/readable-size.ts
/** For people. */
function readableSize(bytes        )         {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} KB` : `${(bytes / 1e6).toFixed(1)} MB`
}

;// ./src/publish/make-twins.ts
                                                              



                                                    

                                                          
                                          
                                                             


/** A file that is published, and vouched for. */
                                                                                                       

                                                  
                                           
                                                               
 

/** The tarballs, and after them their twins. */
function filesOf(tarballs                            )                           {
  return [...tarballs, ...tarballs.flatMap(({ twin }) => (twin === undefined ? [] : [twin]))]
}

/**
 * Gives each tarball its `.tar.zst` where that is asked for, in the directory. One after the other: a compressor at work
 * has tens of megabytes. Throws TARBALL_INVALID.
 */
async function makeTwins(
  tarballs                             ,
  { compression, directory }                                                                              ,
  log     
)                                      {
  if (!compression.includes('zst')) return tarballs.map((tarball) => ({ ...tarball, twin: undefined }))
  return log.group('Compress the tarballs with zstd', async () => {
    const prepared                    = []
    for (const tarball of tarballs) {
      const name = (0,domain_artifact/* twinNameOf */.nf)(tarball.artifact)
      const twin = {
        name,
        path: `${directory}/${name}`,
        ...(await makeTwin(tarball, `${directory}/${name}`))
      }
      const percent = Math.round((100 * twin.digests.size) / tarball.digests.size)
      log.info(`made: ${name} (${readableSize(twin.digests.size)}, ${percent} % of the .tgz)`)
      prepared.push({ ...tarball, twin })
    }
    return prepared
  })
}

/** What was written is read again: that it holds the same is not believed, but seen. */
async function makeTwin(tarball                  , path        )                                            {
  const { twin, stream, tarball: read } = await compressed(tarball, path)
  if (read.sha256 !== tarball.digests.sha256) {
    throw unmade(
      tarball,
      'it has other bytes than the ones that were inspected',
      `Let no other step write to ${tarball.path} meanwhile, and run again.`
    )
  }
  const proven = await readTwin(path, stream)
  if (proven?.sha256 === twin.sha256) return { digests: twin, stream }
  throw unmade(
    tarball,
    'what was written does not hold the same',
    'Run again on a machine whose memory and disk are well; compression: tgz does without.'
  )
}

async function compressed(tarball                  , path        )                          {
  try {
    return await compressTwin(tarball.path, path)
  } catch (cause) {
    throw unmade(
      tarball,
      (0,failure/* describe */.q0)(cause),
      `See that nothing writes to ${tarball.path} meanwhile, and that there is room in RUNNER_TEMP.`,
      cause
    )
  }
}

function unmade({ name }                  , complaint        , hint        , cause          )          {
  return new failure/* Failure */.HR(
    'TARBALL_INVALID',
    `${name} can't be compressed with zstd: ${complaint}`,
    `Nothing was published. ${hint}`,
    { cause }
  )
}

;// ./src/domain/spare-bytes.ts

                                                        
                                                

/** What of a tree no runner needs, unpacked: `scripts/build-cpython.sh` leaves it out. */
                          
                        
                                                                          
                                                                                 
 

                                                    

/** Below the prefix. What is of two kinds counts as the first of them. */
const PATTERNS = [
  ['static libpython', /^lib\/(?:[^/]+\/config-[^/]+\/)?libpython[^/]*\.a$/],
  [
    'test suites',
    /^lib\/python3[^/]*\/(?:(?:test|(?:ctypes|tkinter|unittest)\/test|(?:distutils|lib2to3)\/tests|idlelib\/idle_test)\/|lib-dynload\/(?:_test|_xxtestfuzz|_ctypes_test|xxlimited|xxsubtype)[^/]*\.so$)/
  ],
  ['.opt-1 and .opt-2 bytecode', /\.opt-[12]\.pyc$/]
]         

const LEAST_SHARE = 0.05
const LEAST_BYTES = 1_000_000

function spareBytes(entries                  , version               )             {
  const prefix = `${(0,domain_artifact/* rootOf */.I5)(version)}/`
  const bytes = new Map                   ()
  let total = 0
  for (const { path, size } of entries) {
    total += size
    const below = path.replace(/^(?:\.\/)+/, '')
    const kind = below.startsWith(prefix) ? findKind(below.slice(prefix.length)) : undefined
    if (kind !== undefined && size > 0) bytes.set(kind, (bytes.get(kind) ?? 0) + size)
  }
  const kinds = [...bytes].map(([kind, sum]) => ({ kind, bytes: sum }))
  return { total, kinds: kinds.sort((left, right) => right.bytes - left.bytes) }
}

function findKind(path        )                        {
  return PATTERNS.find(([, pattern]) => pattern.test(path))?.[0]
}

/** For people; undefined where too little could go to speak of it. */
function formatSpareBytes({ total, kinds }            )                     {
  const spare = kinds.reduce((sum, { bytes }) => sum + bytes, 0)
  if (spare < LEAST_BYTES || spare < LEAST_SHARE * total) return undefined
  const list = kinds.map(({ kind, bytes }) => `${kind} ${megabytes(bytes)}`).join(', ')
  const percent = Math.round((100 * spare) / total)
  return `${percent} % of its ${megabytes(total)} unpacked is what no runner needs, and could be left out: ${list}`
}

function megabytes(bytes        )         {
  return `${(bytes / 1e6).toFixed(1)} MB`
}

;// ./src/publish/at-once.ts
/**
 * The results in the order of the items, `limit` of them under way at a time. After the first error nothing more is
 * begun; all that was begun has ended when that error is thrown.
 */
async function atOnce      (
  items              ,
  limit        ,
  run                         
)                        {
  const results      = []
  const errors            = []
  const waiting = items.map((item, index) => ({ item, index }))
  const work = async ()                => {
    for (let next = waiting.shift(); next !== undefined && errors.length === 0; next = waiting.shift()) {
      try {
        results[next.index] = await run(next.item)
      } catch (error) {
        errors.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: limit }, work))
  if (errors.length > 0) throw errors[0]
  return results
}

// EXTERNAL MODULE: ./src/disk/find-files.ts
var find_files = __webpack_require__(29661);
;// ./src/publish/collect.ts
                                                      

                                                     



                                                                

                                                                 

                                                                                  

/** The tarballs of this build, oldest distro first. Throws ARTIFACT_UNKNOWN when there is none. */
async function collectTarballs(workspace        , wish      )                              {
  const found = await (0,find_files/* findFiles */.l)(workspace, wish.artifacts)
  const tarballs = found
    .flatMap((file) => {
      const artifact = (0,domain_artifact/* findArtifact */.Kc)(file.name)
      return artifact !== undefined && isWanted(artifact, wish) ? [{ ...file, artifact }] : []
    })
    .sort((left, right) => (0,domain_artifact/* compareArtifacts */.Tu)(left.artifact, right.artifact))
  if (tarballs.length === 0) throw nothingFound(found, wish)
  refuseDuplicates(tarballs)
  for (const { path } of tarballs) refuseControlCharacters(path)
  return tarballs
}

function isWanted(artifact          , { build, distro, architecture }      )          {
  return (
    (0,python_version/* comparePythonVersions */.pd)(artifact.version, build.version) === 0 &&
    artifact.build === build.build &&
    (distro === undefined || artifact.distro === distro) &&
    (architecture === undefined || artifact.architecture === architecture)
  )
}

function nothingFound(found                      , wish      )          {
  const names = found.map(({ name }) => JSON.stringify(name)).slice(0, 10)
  const platform = [wish.distro, wish.architecture].filter((part) => part !== undefined).join(' ')
  return new failure/* Failure */.HR(
    'ARTIFACT_UNKNOWN',
    `No tarball of ${(0,domain_artifact/* tagOf */.cO)(wish.build)}${platform === '' ? '' : ` for ${platform}`} among ${wish.artifacts.join(', ')}; ` +
      (names.length === 0 ? 'nothing is there' : `there are ${names.join(', ')}`),
    `Tarballs are called ${domain_artifact/* tarballGrammar */.yX}. Build or download them in an earlier step, or say where they are with 'artifacts'.`
  )
}

function refuseDuplicates(tarballs                    )       {
  for (const [index, { name, path }] of tarballs.entries()) {
    const twin = tarballs[index + 1]
    if (twin?.name === name) {
      throw new failure/* Failure */.HR(
        'INPUT_INVALID',
        `There are two files called ${name}: ${path} and ${twin.path}`,
        "Narrow 'artifacts' down to the one that is meant."
      )
    }
  }
}

/** Programs that get a path print it as it is: with a line break in it a directory could talk to the runner. */
function refuseControlCharacters(path        )       {
  if (!/\p{Cc}/u.test(path)) return
  throw new failure/* Failure */.HR(
    'INPUT_INVALID',
    `The path ${JSON.stringify(path)} has control characters in it`,
    "Rename that directory, or narrow 'artifacts' down."
  )
}

// EXTERNAL MODULE: ./src/disk/open-file.ts
var open_file = __webpack_require__(36471);
// EXTERNAL MODULE: ./src/disk/read-elf-tree.ts
var read_elf_tree = __webpack_require__(96781);
// EXTERNAL MODULE: ./src/domain/compatibility.ts + 2 modules
var compatibility = __webpack_require__(25210);
// EXTERNAL MODULE: ./src/domain/elf-machine.ts
var elf_machine = /*#__PURE__*/__webpack_require__(27982);
// EXTERNAL MODULE: ./src/domain/host-needs.ts + 1 modules
var host_needs = /*#__PURE__*/__webpack_require__(10480);
// EXTERNAL MODULE: ./src/interpreter/ask-interpreter.ts + 1 modules
var ask_interpreter = __webpack_require__(44316);
// EXTERNAL MODULE: ./src/interpreter/judge-host.ts + 1 modules
var judge_host = __webpack_require__(9843);
// EXTERNAL MODULE: ./src/interpreter/stage-tree.ts + 5 modules
var stage_tree = __webpack_require__(99440);
;// ./src/publish/describe-tarball.ts






                                                        

                                                                      
                                                 



                                          
                                                      
                                                    
                                                    

                             
                     
                               
                             
                   
 

                                                   

/** What the files of a build say, and what its interpreter says where this machine can run it. */
                           
                           
                                                    
 

                                                             

/**
 * Unpacks a tarball into a private copy and reads its programs there; then runs the interpreter: what it can't do here
 * it won't do for users. Throws TARBALL_INVALID for what is called after another processor, SMOKE_TEST_FAILED, and
 * PLATFORM_UNSUPPORTED where a smoke test is required and this machine can't give one.
 */
async function describeTarball(
  tarball                  ,
  rule                                                          ,
  world               
)                       {
  await using scratch = await (0,disk_scratch/* makeScratch */.l)(rule.temp)
  const { artifact } = tarball
  await using file = await (0,open_file/* openFile */.T)(tarball.path)
  const archive = { name: tarball.path, file }
  const tree = await (0,stage_tree/* stageTree */.n)({ archive, artifact, directory: scratch.path }, world)
  const needs = (0,host_needs/* needsOf */.h)(await (0,read_elf_tree/* readElfTree */.a)(tree))
  requireArchitecture(needs, tarball)
  if (rule.smokeTest === 'skip') return { needs, interpreter: undefined }
  const obstacle = (0,compatibility/* toCompatibilityFailure */.c)(
    await (0,judge_host/* judgeHost */.I)(needs, artifact, { ...world.host, libraryPath: undefined })
  )
  if (obstacle === undefined) return { needs, interpreter: await askInterpreter(tree, tarball, world) }
  if (rule.smokeTest === 'require') throw obstacle
  world.log.notice(
    'NOT_RUN_HERE',
    `${tarball.name} is not run here, its notes tell what its files tell and no more: ${obstacle.message}`
  )
  return { needs, interpreter: undefined }
}

async function askInterpreter(
  tree        ,
  { name, artifact }                  ,
  { processes, log }               
)                                        {
  // A tree that was not built relocatable finds its library this way, here and only here.
  const ask = { processes, environment: { ...ask_interpreter/* scrubbed */.fG, LD_LIBRARY_PATH: `${tree}/lib` } }
  const { faults, notices } = await (0,ask_interpreter/* checkInterpreter */.l9)(tree, artifact.version, ask)
  const pipFault = await (0,ask_interpreter/* findPipFault */.By)(tree, ask)
  const all = pipFault === undefined ? faults : [...faults, pipFault]
  if (all.length > 0) {
    throw new failure/* Failure */.HR(
      'SMOKE_TEST_FAILED',
      `The interpreter in ${name} is not fit for users: ${all.join('; ')}`,
      'Nothing was published. Build it again with the development packages that scripts/build-cpython.sh asks for.'
    )
  }
  for (const notice of notices) log.info(`${name}: ${notice}`)
  return await (0,ask_interpreter/* findFacts */.fP)(tree, ask)
}

/** The name promises a processor; the files know which one it is. */
function requireArchitecture({ machines }           , { name, artifact }                  )       {
  const meant = (0,elf_machine/* findMachine */.x)(artifact.architecture)
  const stranger = meant && machines.find(({ code }) => code !== meant.code)
  if (stranger === undefined) return
  throw new failure/* Failure */.HR(
    'TARBALL_INVALID',
    `${name} is called after ${artifact.architecture}, but ${stranger.path} in it is built for ${(0,elf_machine/* machineName */.F)(stranger.code)}`,
    'Call it after the processor that it was built for; x64 alone is not spelled.'
  )
}

;// ./src/publish/held-log.ts
                                          

                             
                                                            
                              
 

/** Keeps what it is told: of several steps side by side each one speaks in its own turn. */
function holdLog(log     )          {
  const held                 = []
  const hold =
                                 (say                      ) =>
    (...told   )       => {
      held.push(() => {
        say(...told)
      })
    }
  return {
    info: hold((line) => {
      log.info(line)
    }),
    warning: hold((code, line) => {
      log.warning(code, line)
    }),
    notice: hold((code, line) => {
      log.notice(code, line)
    }),
    debug: hold((line) => {
      log.debug(line)
    }),
    group: (_title, run) => run(),
    release: () => {
      for (const say of held.splice(0)) say()
    }
  }
}

;// ./src/disk/file-size.ts


/** In bytes. */
async function sizeOf(path        )                  {
  return (await (0,external_node_fs_promises_.stat)(path)).size
}

// EXTERNAL MODULE: ./src/disk/read-text.ts
var read_text = __webpack_require__(11506);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(44231);
// EXTERNAL MODULE: ./src/domain/tarball-layout.ts
var tarball_layout = __webpack_require__(8740);
;// ./src/disk/read-tarball.ts




                                        
                                                    

                                                        




                                                                                              

/**
 * Reads a `.tgz` once, to its end: digests of the file, entries of the archive. The gzip trailer is checked, nothing
 * is unpacked, and memory does not grow with the file. Throws TARBALL_INVALID.
 */
async function readTarball(path        )                          {
  const file = digestPass()
  const entries          = []
  try {
    const limit = (0,tarball_layout/* unpackedLimit */.B0)((await (0,external_node_fs_promises_.stat)(path)).size)
    const gunzip = (0,external_node_zlib_.createGunzip)({ chunkSize: (/* inlined export .CHUNK */32768) })
    await (0,promises_.pipeline)((0,hash_file/* readChunks */.zO)(path), file.through, gunzip, boundedBy(limit), collector(entries))
  } catch (cause) {
    throw new failure/* Failure */.HR(
      'TARBALL_INVALID',
      `${path} can't be read to its end: ${(0,failure/* describe */.q0)(cause)}`,
      'It is damaged or no gzip-compressed tar archive. Make it again and compare its checksum where it was made.',
      { cause }
    )
  }
  return { digests: file.result(), entries }
}

/** A bomb ends here, long before it fills anything. */
function boundedBy(limit        )                                                            {
  return async function* (chunks) {
    let bytes = 0
    for await (const chunk of chunks) {
      bytes += chunk.length
      if (bytes > limit) throw new Error(`it unpacks to more than ${limit} bytes`)
      yield chunk
    }
  }
}

function collector(entries         )                        {
  const archive = (0,tar_stream.extract)()
  archive.on('entry', (header, stream, next) => {
    entries.push(toEntry(header))
    stream.on('end', () => {
      next(
        entries.length > tarball_layout/* layoutLimits */.LI.entries
          ? new Error(`it has more than ${tarball_layout/* layoutLimits */.LI.entries} entries`)
          : null
      )
    })
    // Told once, by the archive that it belongs to.
    stream.on('error', () => undefined)
    stream.resume()
  })
  return archive
}

const KINDS                                          = {
  file: 'file',
  'contiguous-file': 'file',
  directory: 'directory',
  symlink: 'symlink',
  link: 'hardlink'
}

/** A link without a target has the linkname null, whatever the types say. */
                                                                                 

function toEntry({ name, type, linkname, mode, size }            )        {
  const kind = KINDS[type] ?? 'special'
  const isLink = kind === 'symlink' || kind === 'hardlink'
  return { path: name, kind, target: isLink ? (linkname ?? '') : undefined, mode, size }
}

// EXTERNAL MODULE: ./src/disk/write-file.ts
var write_file = __webpack_require__(58432);
// EXTERNAL MODULE: ./src/domain/checksum.ts
var checksum = __webpack_require__(34148);
;// ./src/publish/inspect.ts




                                                               


                                                          


                                          
                                           

                                                                                                  

/** GitHub takes files below 2 GiB; exactly 2 GiB can end in an answer without a reason. */
const SIZE_LIMIT = 2 * 1024 ** 3
const SHOWN = 5

/** Proves that a tarball is what its name says. Throws TARBALL_INVALID, CHECKSUM_MISSING, CHECKSUM_MISMATCH. */
async function inspectTarball(tarball         )                            {
  const size = await sizeOf(tarball.path).catch((cause         ) => {
    throw invalid(
      tarball,
      (0,failure/* describe */.q0)(cause),
      'Is it a link to a file that is gone, or a file of somebody else?'
    )
  })
  if (size === 0) throw invalid(tarball, 'it is empty', 'Build it again; the step that makes it failed.')
  if (size >= SIZE_LIMIT) {
    throw invalid(
      tarball,
      `it has ${size} bytes`,
      'GitHub takes less than 2 GiB a file: leave out test suites and static libraries.'
    )
  }
  const { digests, entries } = await readTarball(tarball.path)
  const faults = (0,tarball_layout/* layoutFaults */.UA)(entries, tarball.artifact.version)
  if (faults.length > 0) {
    const more = faults.length > SHOWN ? `; and ${faults.length - SHOWN} more` : ''
    throw invalid(
      tarball,
      `${faults.slice(0, SHOWN).join('; ')}${more}`,
      'Pack the tree as scripts/build-cpython.sh does: tar -C ROOT opt/python-<version>, built with --prefix=/opt/python-<version>.'
    )
  }
  await requireSidecar(tarball, 'sha256', digests)
  await requireSidecar(tarball, 'sha512', digests)
  return { ...tarball, digests, spare: spareBytes(entries, tarball.artifact.version) }
}

/** A checksum file beside the tarball must agree with it. */
async function requireSidecar(
  { path, name }         ,
  algorithm           ,
  digests         
)                {
  const text = await (0,read_text/* findText */.V)(`${path}.${algorithm}`).catch((cause         ) => {
    throw new failure/* Failure */.HR(
      'CHECKSUM_MISSING',
      `${name}.${algorithm} can't be read: ${(0,failure/* describe */.q0)(cause)}`,
      'Delete it, or make it anew with sha256sum in the directory of the tarball.',
      { cause }
    )
  })
  if (text === undefined) return
  const stated = (0,checksum/* parseChecksumFile */.j7)(text, name, algorithm)
  if (stated === digests[algorithm]) return
  throw new failure/* Failure */.HR(
    'CHECKSUM_MISMATCH',
    `${name}.${algorithm} says ${stated}, but the tarball has ${digests[algorithm]}`,
    'One of the two is from another build. Make both again, or delete the checksum file if the tarball is the right one.'
  )
}

/** Leaves the checksum file beside the tarball where there is none, for those who take it from there. */
async function writeSidecar(
  tarball                                             ,
  algorithm           ,
  log     
)                {
  const path = `${tarball.path}.${algorithm}`
  if ((await (0,read_text/* findText */.V)(path)) !== undefined) return
  try {
    await (0,write_file/* writeWhole */.f)(path, (0,checksum/* formatChecksumFile */.HG)(tarball.digests[algorithm], tarball.name))
    log.info(`written: ${tarball.name}.${algorithm}`)
  } catch (error) {
    log.info(`${tarball.name}.${algorithm} is not left beside the tarball: ${(0,failure/* describe */.q0)(error)}`)
  }
}

function invalid({ name }         , complaint        , hint        )          {
  return new failure/* Failure */.HR('TARBALL_INVALID', `${name} can't be published: ${complaint}`, hint)
}

;// ./src/publish/prepare.ts


                                                                
                                                         

                                           

                                                                            

                                            



                                                                       

const AT_ONCE = 4

/** The tarballs of this build, each proven to be what its name says. Nothing was sent to anybody by then. */
async function prepareTarballs(
  inputs               ,
  world              
)                                       {
  const { log, run } = world
  const collected = await log.group('Collect tarballs', async () => {
    const found = await collectTarballs(run.workspace, inputs)
    for (const { name, path } of found) log.info(`${name}: ${path}`)
    return found
  })
  const examined = await examineAll(collected, inputs, world)
  const described = requireAll(examined)
  if (!inputs.dryRun) {
    for (const tarball of described) {
      for (const algorithm of inputs.checksums) await writeSidecar(tarball, algorithm, log)
    }
  }
  return described
}

                 
                           
                       
                                                                 
 

/** Side by side; then each has its say. */
async function examineAll(
  tarballs                    ,
  inputs               ,
  world              
)                               {
  const names = tarballs.length === 1 ? 'the tarball' : `${tarballs.length} tarballs`
  const examined = await world.log.group(`Unpack and run ${names}`, () =>
    atOnce(tarballs, AT_ONCE, (tarball) => examine(tarball, inputs, world))
  )
  for (const { tarball, log } of examined) {
    await world.log.group(`Inspect ${tarball.name}`, () => {
      log.release()
      return Promise.resolve()
    })
  }
  return examined
}

async function examine(tarball         , inputs               , world              )                    {
  const log = holdLog(world.log)
  try {
    const inspected = await inspectTarball(tarball)
    log.info(`size: ${inspected.digests.size}`)
    log.info(`sha256: ${inspected.digests.sha256}`)
    const spare = formatSpareBytes(inspected.spare)
    if (spare !== undefined) log.notice('BYTES_TO_SPARE', `${tarball.name}: ${spare}`)
    const rule = { smokeTest: inputs.smokeTest, temp: world.run.temp }
    const result = { ...inspected, ...(await describeTarball(inspected, rule, { ...world, log })) }
    return { tarball, log, result }
  } catch (error) {
    return { tarball, log, result: { error } }
  }
}

/** Throws what is wrong with any of them, all of it at once: who mends one wants to know of the others. */
function requireAll(examined                     )                              {
  const errors = examined.flatMap(({ result }) => ('error' in result ? [result.error] : []))
  for (const error of errors) if (!(error instanceof failure/* Failure */.HR)) throw error
  const failures = errors.filter((error) => error instanceof failure/* Failure */.HR)
  const [first, second] = failures
  if (first !== undefined && second === undefined) throw first
  if (first !== undefined) {
    throw new failure/* Failure */.HR(
      first.code,
      failures.map(({ message }) => message).join('\n'),
      [...new Set(failures.map(({ hint }) => hint))].join('\n'),
      { cause: first.cause }
    )
  }
  return examined.flatMap(({ result }) => ('error' in result ? [] : [result]))
}

;// ./src/publish/fill-draft.ts

                                                      
                                                       

                                                

const fill_draft_AT_ONCE = 3

function uploadEffect(draft        , name        )         {
  return `upload ${name} to ${draft}`
}

/**
 * Uploads what is missing: tarballs, and only then what vouches for them. Notes in `uploaded` what this run sent, and
 * in `acknowledged` what GitHub said is there.
 */
async function fillDraft(
  plan                                          ,
  request   
                                       
                                  
                                      
   ,
  world              
)                {
  const { uploads, uploaded, acknowledged } = request
  const effectOf = ({ name }        )         => uploadEffect(plan.release.id, name)
  const missing = uploads.filter(
    (upload) => plan.upload.includes(upload.name) && !acknowledged.has(effectOf(upload))
  )
  const isLarge = ({ content }        )          => 'path' in content
  const send = async (upload        )                => {
    const { name, size } = upload
    const start = world.clock.elapsed()
    try {
      const stored = await world.releases.upload(plan.release, upload)
      acknowledged.add(effectOf(upload))
      if (stored === 'exists') return
    } catch (error) {
      // An answer that was lost: the next look tells what came of it.
      if ((0,failure/* mayHaveHappened */.dk)(error)) uploaded.add(name)
      throw error
    }
    uploaded.add(name)
    const seconds = (world.clock.elapsed() - start) / 1000
    world.log.info(`uploaded: ${name} (${size} bytes in ${seconds.toFixed(1)} s)`)
  }
  await atOnce(missing.filter(isLarge), fill_draft_AT_ONCE, send)
  const small = missing.filter((upload) => !isLarge(upload))
  await atOnce(small, fill_draft_AT_ONCE, send)
}

;// ./src/publish/take-step.ts


                                                                          
                                                                  
                                                       

                                                

/** What this run remembers of its own doing. */
                       
                                                                                 
                             
                            
                                
                         
                                     
                                 
                             
                
                                 
                                                            
                                    
                  
 

/** What another run, under way, may need until it shows what it is: so long, and a second for each megabyte. */
const WAIT_SECONDS = 15
const WAIT_BYTES_PER_SECOND = 1e6
/** All in all: a run that never ends is not waited for for ever. */
const LONGEST_WAIT_SECONDS = 7200

                           
                         
                                     
                           
                              
 

/** One step of the plan; the world is looked at after it, whatever came of it. */
async function takeStep(
  plan                                          ,
  context             
)                {
  const { wanted, uploads, journey, world } = context
  if (plan.step === 'refuse') throw new failure/* Failure */.HR(plan.code, plan.message, plan.hint)
  journey.changed ||= plan.step !== 'wait'
  switch (plan.step) {
    case 'create': {
      world.log.info(`create: draft of ${(0,domain_artifact/* tagOf */.cO)(wanted.build)}`)
      const created = await world.releases.create(fieldsOf(wanted, true))
      if (created === 'exists') break
      journey.known.add(created.id)
      journey.made.add(created.id)
      return
    }
    case 'reattach':
      world.log.info(`reattach: draft ${plan.release.id} had lost its tag`)
      if (!(await update(plan.release, 'draft', { wanted, world }))) return
      break
    case 'wait':
      return waitFor(plan, { wanted, journey, world })
    case 'fill':
      return fillDraft(plan, { uploads, ...journey }, world)
    case 'remove-drafts':
      await removeDrafts(plan.releases, world)
      for (const { id } of plan.releases) journey.known.delete(id)
      return
    case 'publish':
      world.log.info(`publish: ${(0,domain_artifact/* tagOf */.cO)(wanted.build)}`)
      journey.known.add(plan.release.id)
      journey.published.add(plan.release.id)
      if (!(await update(plan.release, 'published', { wanted, world }))) return
  }
  for (const effect of effectsOf(plan)) journey.acknowledged.add(effect)
}

/** Whether the answer says that it is so now: an update may end with 200, and the tag be lost by it. */
async function update(
  release         ,
  state                  ,
  { wanted, world }                                       
)                   {
  const answer = await world.releases.update(release.id, fieldsOf(wanted, state === 'draft', release))
  return answer === 'exists' || (answer.tag === (0,domain_artifact/* tagOf */.cO)(wanted.build) && answer.state === state)
}

/** What a step brings about, a name each: what was acknowledged once is not done again, only waited for. */
function effectsOf(plan      )                    {
  switch (plan.step) {
    case 'create':
      return ['create']
    case 'reattach':
    case 'publish':
      return [`${plan.step} ${plan.release.id}`]
    case 'fill':
      return plan.upload.map((name) => uploadEffect(plan.release.id, name))
    case 'wait':
    case 'remove-drafts':
    case 'done':
    case 'refuse':
      return []
  }
}

/** Looks often at first: most runs that are alive come to an end soon. */
async function waitFor(
  { release, unfinished }                                          ,
  { wanted, journey, world }                                                   
)                {
  const { waits, waitedFor } = journey
  if (journey.waited > LONGEST_WAIT_SECONDS) throw occupied(wanted, release)
  const restOf = ({ key, bytes }            )         =>
    WAIT_SECONDS + Math.floor(bytes / WAIT_BYTES_PER_SECOND) - (waits.get(key) ?? 0)
  const nextFor = (item            )         => Math.min(Math.max(1, waits.get(item.key) ?? 0), restOf(item))
  const seconds = Math.min(...unfinished.map(nextFor))
  world.log.info(`wait: another run may be at work on draft ${release.id}; looking again in ${seconds} s`)
  await world.clock.sleep(seconds * 1000)
  journey.waited += seconds
  for (const item of unfinished) {
    waits.set(item.key, (waits.get(item.key) ?? 0) + seconds)
    if (restOf(item) <= 0) waitedFor.add(item.key)
  }
}

function occupied({ build }        , { url }         )          {
  return new failure/* Failure */.HR(
    'RELEASE_CONFLICT',
    `Another run is at work on ${(0,domain_artifact/* tagOf */.cO)(build)} all the time, and comes to no end: ${url}`,
    'Nothing was published by this run. Give the workflow a concurrency group with the tag; or delete that draft by hand, and run again.'
  )
}

async function removeDrafts(releases                    , world              )                {
  for (const { id } of releases) {
    // Another run may have published it since: what was ever published is never removed.
    if ((await world.releases.read(id))?.state !== 'draft') continue
    world.log.info(`remove: draft ${id}`)
    await world.releases.remove(id)
  }
}

/**
 * Always all fields: an update that leaves the tag out detaches the draft from it. Title and notes of a draft that is
 * there stay as they are: somebody may have edited them.
 */
function fieldsOf(
  wanted        ,
  draft         ,
  { title, body }                                  = wanted
)                {
  const { commit, prerelease, makeLatest } = wanted
  // A draft is never the latest; what the release is to be is said when it is published.
  return {
    tag: (0,domain_artifact/* tagOf */.cO)(wanted.build),
    commit,
    title,
    body,
    draft,
    prerelease,
    makeLatest: draft ? 'false' : makeLatest
  }
}

;// ./src/publish/reach-release.ts


                                                                        

                                                   
                                                       
                                                      

                                             


                       
                           
                                         
                           
                                       
                         
                                                                           
                                        
 

/** A clean publish takes three steps; what takes many more is not going to get there. To wait for others is none. */
const STEP_LIMIT = 24
const FAULT_LIMIT = 6

/**
 * Looks, decides, does one step, and looks again, until the release is what was meant. The remote state is the only
 * journal: an answer that was lost, another run or a crash is met by the next look. Throws a `Failure`.
 */
async function reachRelease(
  wanted        ,
  uploads                   ,
  world                  
                                                                     
                                               
   
)                   {
  const journey          = {
    known: new Set(),
    made: new Set(),
    uploaded: new Set(),
    waits: new Map(),
    waitedFor: new Set(),
    waited: 0,
    published: new Set(),
    acknowledged: new Set(),
    changed: false
  }
  let steps = 0
  let faults = 0
  let lag = [...PATIENCE_SECONDS]
  let isLagging = false
  while (steps < STEP_LIMIT) {
    // A look is tried again where it is taken; when there is none to be had, there is nothing to go on.
    const observed = remember(await observe(wanted, journey.known, world), journey)
    const plan = planRelease(wanted, observed)
    if (plan.step === 'done') return endOf(journey, plan.release)
    const isWriting = plan.step !== 'wait' && plan.step !== 'refuse'
    if (isWriting) steps += 1
    if (isWriting && steps === 1) await world.beforeWriting()
    isLagging = isAcknowledged(plan, journey)
    const seconds = isLagging ? lag.shift() : undefined
    if (seconds !== undefined) {
      world.log.info(`GitHub does not show yet what it took; looking again in ${seconds} s`)
      await world.clock.sleep(seconds * 1000)
      continue
    }
    // What was waited for in vain is done once more.
    for (const effect of effectsOf(plan)) if (lag.length === 0) journey.acknowledged.delete(effect)
    lag = [...PATIENCE_SECONDS]
    try {
      await takeStep(plan, { wanted, uploads, journey, world })
    } catch (error) {
      faults += 1
      // Refused, or a tag that GitHub gives to nobody: a draft for it has no future.
      const isHopeless = error instanceof failure/* Failure */.HR && error.code === 'RELEASE_CONFLICT'
      if (plan.step === 'refuse' || isHopeless) await leaveNothing(observed, world)
      if (!(0,failure/* mayHaveHappened */.dk)(error) || faults > FAULT_LIMIT) throw error
      const seconds = 2 ** faults
      world.log.info(
        `not certain: ${(0,failure/* describe */.q0)(error)}; looking again in ${seconds} s (${faults} of ${FAULT_LIMIT})`
      )
      await world.clock.sleep(seconds * 1000)
    }
  }
  throw isLagging ? neverShown(wanted) : neverReached(wanted)
}

function neverShown({ build }        )          {
  return new failure/* Failure */.HR(
    'GITHUB_UNAVAILABLE',
    `GitHub took what was sent for ${(0,domain_artifact/* tagOf */.cO)(build)}, and did not show it for minutes`,
    'Run again later: what is there then is carried on. See https://www.githubstatus.com.'
  )
}

function neverReached({ build }        )          {
  return new failure/* Failure */.HR(
    'UPLOAD_UNVERIFIED',
    `${(0,domain_artifact/* tagOf */.cO)(build)} did not become what was meant within ${STEP_LIMIT} steps`,
    'GitHub stores other bytes than were sent, or another run works against this one. Run again when it is quiet.'
  )
}

function isAcknowledged(plan      , { acknowledged }         )          {
  const effects = effectsOf(plan)
  return effects.length > 0 && effects.every((effect) => acknowledged.has(effect))
}

function endOf({ changed, uploaded, published }         , release         )          {
  return { release, changed, uploaded, isNew: published.has(release.id) }
}

function remember(seen      , { made, waitedFor, published }         )           {
  return { ...seen, mine: made, waitedFor, published }
}

/** A run that is refused takes the drafts with it that it made, and no others. Why it was refused is what is told. */
async function leaveNothing({ releases, mine }          , world              )                {
  const own = releases.filter(({ id }) => mine.has(id))
  await removeDrafts(own, world).catch((problem         ) => {
    world.log.warning(
      'DRAFT_LEFT',
      `A draft of this run could not be removed: ${(0,failure/* describe */.q0)(problem)}. Delete it by hand.`
    )
  })
}

// EXTERNAL MODULE: ./src/domain/registry.ts
var registry = __webpack_require__(16688);
;// ./src/publish/register.ts


                                                        

                                              
                                          
                                                       

const register_TRIES = 8

/** Rows for a file on a branch. */
                            
                       
                         
                                                         
 

/** `lines` is what a person would have to add. */
                         
                                 
                                                               
                                                                                        

/**
 * Adds the rows to the registry, merged anew each time that somebody else was first (a commit of this run whose answer
 * was lost is no other). Throws REGISTRY_CONFLICT and what the store throws; the release stands, a re-run registers it.
 */
async function register(
  { path, branch, rows }              ,
  world                                                                         
)                       {
  const message = `Register ${(0,domain_artifact/* tagOf */.cO)(rows[0].artifact)}`
  let lines = ''
  for (let attempt = 1; attempt <= register_TRIES; attempt += 1) {
    const stored = await world.texts.read(path, branch)
    const text = (0,registry/* addRows */.PJ)(stored?.text, rows)
    if (text === stored?.text) return { outcome: 'there' }
    lines = (0,registry/* linesToAdd */.Cq)(stored?.text, rows)
    try {
      const commit = await world.texts.write({ path, branch, text, over: stored?.version, message })
      if (commit !== undefined) return { outcome: 'registered', commit }
      world.log.info(`somebody else wrote ${path}; merging again (${attempt} of ${register_TRIES})`)
    } catch (error) {
      if (isForbidden(error)) return { outcome: 'forbidden', refusal: error, lines }
      // The answer was lost, or the request: the next look at the file tells which.
      if (!(0,failure/* mayHaveHappened */.dk)(error) || attempt === register_TRIES) throw error
      world.log.info(`not certain: ${(0,failure/* describe */.q0)(error)}; looking again (${attempt} of ${register_TRIES})`)
    }
    await world.clock.sleep(attempt * 500 * (1 + Math.random()))
  }
  throw new failure/* Failure */.HR(
    'REGISTRY_CONFLICT',
    `${path} changed under every one of ${register_TRIES} attempts to add this release to it`,
    `The release is published. Run again when it is quiet, or add by hand:\n${lines}`
  )
}

function isForbidden(error         )                   {
  return error instanceof failure/* Failure */.HR && (error.code === 'PERMISSION_DENIED' || error.code === 'GITHUB_REFUSED')
}

;// ./src/publish/register-tarballs.ts


                                                            

                                                        

                                                                
                                              
                                          
                                                      
                                                             
                                                         
                                                       
                                                             
                                                 


const register_tarballs_TRIES = 4

                             
                                 
                           
                               
                          
                       
                   
 

/** The rows that this run added, by which commit, and the pull request that they wait in. */
                          
                                       
                                     
                                          
 

/** What the registry is to say; undefined when it is to be left alone. */
async function planRegistration(
  inputs               ,
  tarballs                             ,
  { repository, world }                                                                    
)                                    {
  const path = inputs.registry
  if (path === undefined || inputs.draft) return undefined
  const [first, ...others] = tarballs.map(({ artifact, digests })              => ({
    artifact,
    date: world.clock.now().toISOString().slice(0, 10),
    sha256: digests.sha256,
    url: `${world.run.serverUrl}/${(0,input_grammar/* formatRepository */.Sh)(repository)}/releases/download/${(0,domain_artifact/* tagOf */.cO)(inputs.build)}`,
    status: 'Activo'
  }))
  if (first === undefined) return undefined
  const branch = inputs.registryBranch ?? (await world.releases.defaultBranch())
  return { path, branch, rows: [first, ...others] }
}

/**
 * Throws what would go wrong with it, as far as that can be told before anything is published: a registry that
 * contradicts, or a branch that is not there.
 */
async function checkRegistration(
  { path, branch, rows }              ,
  { texts }               
)                {
  const stored = await texts.read(path, branch)
  if (stored === undefined) await texts.requireBranch(branch)
  ;(0,registry/* addRows */.PJ)(stored?.text, rows)
}

/** The registry is what consumers trust: it names only what is published. */
async function registerTarballs(
  registration              ,
  { pullRequest }                                   ,
  world               
)                      {
  const { path, rows } = registration
  return world.log.group(`Register in ${path}`, async () => {
    const end = await register(registration, world)
    switch (end.outcome) {
      case 'there':
        world.log.info('the rows are there')
        return { rows: [], commit: undefined, pullRequest: undefined }
      case 'registered': {
        const platforms = rows.map(({ artifact }) => (0,domain_artifact/* prettyDistro */.YE)(artifact.distro)).join(', ')
        world.log.info(`registered for ${platforms} in commit ${end.commit}`)
        return { rows, commit: end.commit, pullRequest: undefined }
      }
      case 'forbidden':
        if (!pullRequest) throw unregistered(end.refusal, registration, end.lines)
        return propose(registration, end.lines, world)
    }
  })
}

/** On a branch of its own, so that what others add to the registry in the meantime stays theirs. */
async function propose(registration              , lines        , world               )                      {
  const { branch: base, rows } = registration
  const tag = (0,domain_artifact/* tagOf */.cO)(rows[0].artifact)
  const head = `registry/${tag}`
  const request = {
    ...{ head, base, title: `Register ${tag}` },
    body: `${base} is protected, so the rows of this release wait here.\n\n${lines}\n`
  }
  for (let attempt = 1; ; attempt += 1) {
    try {
      await world.proposals.ensureBranch(head, base)
      const end = await register({ ...registration, branch: head }, world)
      if (end.outcome === 'forbidden') throw end.refusal
      const pullRequest = await world.proposals.open(request)
      world.log.notice(
        'REGISTRY_WAITING',
        `The registry gets the rows of this release when ${pullRequest} is merged.`
      )
      return { rows, commit: end.outcome === 'registered' ? end.commit : undefined, pullRequest }
    } catch (error) {
      // Each part of it looks first whether it is there already.
      if (!(0,failure/* mayHaveHappened */.dk)(error) || attempt === register_tarballs_TRIES) {
        throw error instanceof failure/* Failure */.HR ? unregistered(error, registration, lines) : error
      }
      world.log.info(`not certain: ${(0,failure/* describe */.q0)(error)}; looking again (${attempt} of ${register_tarballs_TRIES})`)
      await world.clock.sleep(attempt * 1000)
    }
  }
}

function unregistered(
  { code, message, hint, cause }         ,
  { path }              ,
  lines        
)          {
  return new failure/* Failure */.HR(
    code,
    `The release is published, but ${path} does not name it: ${message}`,
    `${hint} Or add by hand:\n${lines}`,
    { cause }
  )
}

;// ./src/publish/plan-report.ts

                                                                      

                                                

/** What a dry run tells. */
function plannedSummary(result               , plan              )         {
  const rows = result.wanted.assets.map(
    ({ name, size, sha256 }) =>
      `| ${name} | ${readableSize(size)} | \`${sha256.slice(0, 12)}\` | ${actionOf(name, plan, result.wanted)} |`
  )
  return [
    `## Dry run: ${result.wanted.title}`,
    '',
    `Nothing was written. ${sentenceOf(plan, result.wanted)}`,
    '',
    '| asset | size | SHA-256 | |',
    '|---|--:|---|---|',
    ...rows,
    ''
  ].join('\n')
}

/** The plan of a dry run as a table, for the log. */
function planLines(wanted        , plan              )                    {
  const rows = wanted.assets.map(({ name, size, sha256 }) => [
    actionOf(name, plan, wanted),
    name,
    readableSize(size),
    sha256.slice(0, 12)
  ])
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
  return [sentenceOf(plan, wanted), ...lines]
}

/** What a run that may write would do next. */
function sentenceOf(plan              , { keepDraft }                           )         {
  const end = keepDraft ? 'checked and left for people to publish' : 'checked and published'
  switch (plan.step) {
    case 'create':
      return `A draft would be made, filled, ${end}.`
    case 'reattach':
      return `The draft ${plan.release.url} would get its tag back, be completed, ${end}.`
    case 'wait':
      return `Another run may be at work on the draft ${plan.release.url}: it would get some time to come to an end, and be passed over then.`
    case 'fill':
      return `The draft ${plan.release.url} would be completed, ${end}.`
    case 'remove-drafts':
      return `What is meant is there, and drafts that are not needed any more would be removed: ${plan.releases.map(({ url }) => url).join(', ')}.`
    case 'publish':
      return `The draft ${plan.release.url} is complete and would be published.`
    case 'done':
      return `There is nothing to do: ${plan.release.url} is what is meant.`
  }
}

/** What becomes of an asset; what is there when others have come to an end, another look would tell. */
function actionOf(name        , plan              , wanted        )         {
  switch (plan.step) {
    case 'create':
      return 'upload'
    case 'wait':
      return 'upload unless there'
    case 'fill':
      return plan.upload.includes(name) ? 'upload' : 'keep'
    case 'reattach':
      return compareAssets(wanted, plan.release).missing.includes(name) ? 'upload' : 'keep'
    case 'remove-drafts':
    case 'publish':
    case 'done':
      return 'keep'
  }
}

;// ./src/publish/read-notes.ts



/** The notes of a release have 125 000 characters at most, and some of them are ours. */
const NOTES_LIMIT = 100_000

/** What people want to say of the build. Throws INPUT_INVALID. */
async function readNotes(path                    , workspace        )                              {
  if (path === undefined) return undefined
  try {
    const text = await (0,read_text/* findText */.V)(path.startsWith('/') ? path : `${workspace}/${path}`, NOTES_LIMIT)
    if (text !== undefined) return text
  } catch (cause) {
    throw refusal(path, `can't be read: ${(0,failure/* describe */.q0)(cause)}`, cause)
  }
  throw refusal(path, 'is not there')
}

function refusal(path        , complaint        , cause          )          {
  return new failure/* Failure */.HR(
    'INPUT_INVALID',
    `'notes-file': ${path} ${complaint}`,
    'Name a Markdown file of this workspace, of 100 kB at most, or leave it out.',
    { cause }
  )
}

// EXTERNAL MODULE: ./src/domain/timeline.ts
var timeline = __webpack_require__(32096);
;// ./src/publish/report.ts


                                                 

                                                        
                                             


                                                        
                                                

const publishOutputs = (/* unused pure expression or super */ null && ([
  'tag',
  'release-id',
  'release-url',
  'changed',
  'sha256',
  'assets',
  'registry-commit'
]))         

                                                                                      

/** Everything that later steps may ask for; '' for what this run has not got. */
function outputsOf(result               )                 {
  const digests = result.tarballs.map(({ name, digests: { sha256 } }) => [name, sha256]         )
  const reached = result.outcome === 'reached' ? result.reached : undefined
  return {
    tag: (0,domain_artifact/* tagOf */.cO)(result.wanted.build),
    'release-id': reached === undefined ? '' : String(reached.release.id),
    'release-url': reached?.release.url ?? '',
    changed: String(reached?.changed ?? false),
    sha256: JSON.stringify(Object.fromEntries(digests)),
    assets: JSON.stringify(assetsOf(result)),
    'registry-commit': result.outcome === 'reached' ? (result.registered?.commit ?? '') : ''
  }
}

                      
                       
                      
                       
                         
                     
                                        
 

function assetsOf(result               )                           {
  if (result.outcome === 'planned') return []
  const { release, uploaded } = result.reached
  return result.wanted.assets.flatMap(({ name, sha256 }) => {
    const asset = release.assets.find((candidate) => candidate.name === name)
    if (asset === undefined) return []
    const action = uploaded.has(name) ? 'uploaded' : 'reused'
    // Facts that another run wrote have bytes of their own.
    const stored = { size: asset.size, sha256: asset.digest ?? sha256 }
    return [{ name, url: asset.downloadUrl, ...stored, id: asset.id, action }]
  })
}

function notification(result               , repository        )         {
  const { tag, 'release-url': url, sha256 } = outputsOf(result)
  return JSON.stringify({
    event: 'cpython-published',
    repository,
    tag,
    url,
    sha256: JSON.parse(sha256)           
  })
}

/** One line beside the log, with a code that can be looked for: what this run changed. */
function noticeOf(result               )         {
  const tag = (0,domain_artifact/* tagOf */.cO)(result.wanted.build)
  if (result.outcome === 'planned') return { code: 'DRY_RUN', text: `${tag}: nothing was written` }
  const { reached, registered } = result
  const { url, state } = reached.release
  // What a notice shows is no Markdown.
  const end = `${url}. Registry: ${registryWords(registered).replaceAll('`', '')}.`
  if (state === 'draft') return { code: 'DRAFT', text: `${tag} is a complete draft: ${end}` }
  return reached.changed
    ? { code: 'PUBLISHED', text: `${tag} is published: ${end}` }
    : { code: 'UNCHANGED', text: `${tag} was published already, nothing was sent: ${end}` }
}

/** The job summary, in Markdown. */
function summaryOf(result               , steps                 )         {
  const told = result.outcome === 'planned' ? plannedSummary(result, result.plan) : reachedSummary(result)
  return [told, ...(0,timeline/* timelineOf */.h)(steps)].join('\n')
}

function reachedSummary(result                                                         )         {
  const { reached, wanted, registered, attested } = result
  const state =
    reached.release.state === 'draft'
      ? 'is a complete draft'
      : reached.changed
        ? 'is published'
        : 'was published already'
  const rows = assetsOf(result).map((asset) => {
    const { name, url, size, sha256, action } = asset
    const cells = [
      `[${name}](${url})`,
      readableSize(size),
      `\`${sha256.slice(0, 12)}\``,
      digestWords(asset, wanted)
    ]
    return `| ${[...cells, action].join(' | ')} |`
  })
  const added = registered?.rows ?? []
  return [
    `## [${wanted.title}](${reached.release.url}) ${state}`,
    '',
    `For ${platformsOf(result)}. Every asset was read back, and is what was meant.`,
    '',
    '| asset | size | SHA-256 | digest | |',
    '|---|--:|---|---|---|',
    ...rows,
    '',
    `${provenanceWords(attested)}Registry: ${registryWords(registered)}. Took ${result.seconds.toFixed(1)} s.`,
    '',
    ...(added.length === 0 ? [] : [...(0,registry/* tableOf */.c_)(added), ''])
  ].join('\n')
}

/** What stands there is of this run to the byte, or tells of the same tarball in words of an earlier one. */
function digestWords({ name, sha256 }               , { assets }                         )         {
  const isSame = assets.some((meant) => meant.name === name && meant.sha256 === sha256)
  return isSame ? 'verified' : 'of an earlier run, about the same tarball'
}

function provenanceWords(attested                     )         {
  if (attested.length === 0) return ''
  return attested.some(({ state }) => state === 'made')
    ? 'Build provenance: attested. '
    : 'Build provenance: attested already. '
}

function registryWords(registered                        )         {
  const where = registered?.commit === undefined ? '' : ` in \`${registered.commit.slice(0, 12)}\``
  if (registered === undefined) return 'left alone'
  if (registered.pullRequest !== undefined) return `row${where} waits in ${registered.pullRequest}`
  return where === '' ? 'the rows are there' : `row added${where}`
}

function platformsOf({ tarballs }               )         {
  return tarballs
    .map(
      ({ artifact }) =>
        `${(0,domain_artifact/* prettyDistro */.YE)(artifact.distro)} ${artifact.architecture} (\`${(0,domain_artifact/* fileNameOf */.bV)(artifact)}\`)`
    )
    .join(', ')
}

// EXTERNAL MODULE: ./src/domain/build-facts.ts
var build_facts = __webpack_require__(25141);
;// ./src/publish/sign.ts


                                                   

                                          
                                                    
                                                                     


/** A detached signature over each file, in armor, by the file's name. Throws TARBALL_INVALID where it is not the inspected one any more. */
async function signTarballs(
  files                          ,
  signer        ,
  log     
)                                       {
  return log.group('Sign tarballs', async () => {
    log.info(`key: ${signer.fingerprint}`)
    const signatures = new Map                ()
    for (const file of files) {
      signatures.set(file.name, await readable(file, () => sign(file, signer)))
      log.info(`signed: ${file.name}`)
    }
    return signatures
  })
}

/** What is signed is read anew: bytes that nobody looked at are not vouched for. */
async function sign({ name, path, digests }               , signer        )                  {
  const signature = await signer.sign(path)
  if ((await (0,hash_file/* hashFile */.DC)(path)).sha256 === digests.sha256) return signature
  throw new failure/* Failure */.HR(
    'TARBALL_INVALID',
    `${name} changed while it was being published: ${path} has other bytes than the ones that were inspected`,
    'Nothing was published. Let no other step write to it meanwhile, and run again.'
  )
}

async function readable   ({ name, path }               , work                  )             {
  try {
    return await work()
  } catch (cause) {
    const isRead = (0,failure/* chainOf */.dR)(cause).some(
      (error) => typeof error === 'object' && error !== null && 'syscall' in error
    )
    if (cause instanceof failure/* Failure */.HR || !isRead) throw cause
    throw new failure/* Failure */.HR(
      'TARBALL_INVALID',
      `${name} can't be read any more: ${(0,failure/* describe */.q0)(cause)}`,
      `It was inspected a moment ago: see that nothing removes ${path} while it is published, and that its disk is well.`,
      { cause }
    )
  }
}

/** Which tarball an asset vouches for, or tells of, that was written in other words than ours. */
                                                                                          

/**
 * Facts differ with the machine that asked, signatures with the time: what they are about is what counts. Facts that
 * name another twin than the one beside them would lead astray.
 */
function subjectReader(tarballs                            , signer                    )              {
  const files = filesOf(tarballs)
  return async (assetName, text) => {
    if (!assetName.endsWith('.asc')) {
      const facts = (0,build_facts/* findBuildFacts */.ff)(text)
      const twin = tarballs.find(({ name }) => (0,build_facts/* factsNameOf */.qP)(name) === assetName)?.twin
      const isTwinRight = twin === undefined || facts?.twin?.digests.sha256 === twin.digests.sha256
      return isTwinRight ? facts?.about : undefined
    }
    const signed = files.find(({ name }) => assetName === `${name}.asc`)
    if (signed === undefined || signer === undefined) return undefined
    const isGood = await readable(signed, () => signer.isGood(text, signed.path))
    return isGood ? signed.digests.sha256 : undefined
  }
}

;// ./src/publish/target.ts

                                                            

                                                                
                                                             
                                                         

/** The repository that the release goes to. Throws INPUT_INVALID when nobody names one. */
function targetRepository(
  { repository }                                   ,
  run            
)             {
  const target = repository ?? run.repository
  if (target !== undefined) return target
  throw new failure/* Failure */.HR(
    'INPUT_INVALID',
    "'repository' is not set, and GITHUB_REPOSITORY does not say which repository the workflow runs in",
    'Set it to the owner/name of the repository that the release goes to.'
  )
}

/** The commit that the tag is made at: the running one means something in the running repository only. */
async function targetCommit(
  { target }                               ,
  repository            ,
  { run, releases }                                                               
)                  {
  if (target !== undefined) return releases.resolveCommit(target)
  const isRunning = run.repository !== undefined && target_isSame(run.repository, repository)
  return isRunning && run.commit !== '' ? run.commit : releases.resolveCommit(await releases.defaultBranch())
}

/** GitHub tells names apart without regard to case. */
function target_isSame(left            , right            )          {
  return (0,input_grammar/* formatRepository */.Sh)(left).toLowerCase() === (0,input_grammar/* formatRepository */.Sh)(right).toLowerCase()
}

// EXTERNAL MODULE: ./src/domain/interpreter-facts.ts
var interpreter_facts = /*#__PURE__*/__webpack_require__(47147);
;// ./src/domain/release-notes.ts
                                                    

                                           
                                                
                                                              



                                       

                            
                             
                           
                         
                                                                                    
                           
                                                                                        
                                                    
 

                      
         
             
                
            
             
            
               
               
                 
              
               
              
          
   
 

const WORDS                                         = {
  es: {
    title: 'Precompilado',
    platform: 'Plataforma',
    date: 'Fecha de compilación',
    flags: 'Flags de optimización',
    none: 'ninguno',
    unknown: 'no se pudo leer',
    orNewer: 'o posterior',
    libraries: 'Librerías nativas incluidas',
    needed: 'Librerías compartidas que necesita',
    install: 'Instalación',
    check: 'Validación'
  },
  en: {
    title: 'prebuilt',
    platform: 'Platform',
    date: 'Built on',
    flags: 'Configure flags',
    none: 'none',
    unknown: 'could not be read',
    orNewer: 'or newer',
    libraries: 'Native libraries',
    needed: 'Shared libraries that it needs',
    install: 'Installation',
    check: 'Validation'
  }
}

/** The notes of a release after the ADR's template: the same input gives the same text. */
function releaseNotes(input   
                       
                                            
                             
                                  
                                    
 )         {
  const { build, tarballs, language } = input
  const words = WORDS[language]
  const version = (0,python_version/* formatPythonVersion */.Md)(build.version)
  const sections = [
    `## CPython ${version} ${words.title} - Build ${build.build}`,
    ...tarballs.map((tarball) => tarballNotes(tarball, words)),
    `### ${words.install}:\n\n${installSnippet(version, build.build, input.repository)}`,
    `### ${words.check}:\n\n${tarballs.flatMap(checksumsOf).join('\n\n')}`,
    ...(input.extra === undefined || input.extra.trim() === '' ? [] : [input.extra.trim()])
  ]
  return `${sections.join('\n\n')}\n`
}

function checksumsOf({ twin, ...tarball }              )                    {
  const files = twin === undefined ? [tarball] : [tarball, twin]
  return files.map(({ fileName, sha256 }) => `SHA256: \`${sha256}  ${fileName}\``)
}

function tarballNotes({ artifact, needs, interpreter }              , words       )         {
  const flags = interpreter?.configureFlags?.filter((flag) => !flag.startsWith('--prefix='))
  const floor = interpreter === undefined ? needs.glibc.required?.version : undefined
  const lines = [
    `**${words.platform}**: ${platformOf(artifact)}`,
    `**${words.date}**: ${interpreter?.buildDate ?? words.unknown}`,
    `**${words.flags}**: ${flags === undefined ? words.unknown : flags.length === 0 ? words.none : flags.map(code).join(', ')}`,
    ...(floor === undefined ? [] : [`**glibc**: ${floor} ${words.orNewer}`])
  ]
  const [heading, items] =
    interpreter === undefined
      ? [words.needed, needs.libraries.map(({ soname }) => code(soname))]
      : [words.libraries, interpreter_facts/* reportedLibraries */.Dj.map((name) => versionOf(name, interpreter, words))]
  const list = (items.length === 0 ? [words.none] : items).map((item) => `- ${item}`)
  return `${lines.join('  \n')}\n\n### ${heading}:\n\n${list.join('\n')}`
}

function versionOf(library        , { libraries }                  , words       )         {
  return `${library} ${libraries.get(library) ?? `(${words.unknown})`}`
}

function platformOf({ distro, architecture }          )         {
  const lts = /^ubuntu\d[02468]\.04$/.test(distro) ? ' LTS' : ''
  return `${(0,domain_artifact/* prettyDistro */.YE)(distro)}${lts} (${architecture})`
}

function installSnippet(version        , build        , repository        )         {
  return [
    '```yaml',
    '- uses: 2-Coatl/iact-cpython-action@v1',
    '  with:',
    `    version: '${version}'`,
    `    build: '${build}'`,
    `    repository: ${repository}`,
    '```'
  ].join('\n')
}

/** A code span can't be left: control characters and backticks of the build's own words go. */
function code(text        )         {
  return `\`${text.replace(/[\p{Cc}`]/gu, ' ')}\``
}

;// ./src/publish/wanted.ts



                                                      



                                                                     
                                                                
                                                       
                                                      


/** The tarballs and their twins, and after them what vouches for them and what tells of them. */
function uploadsOf(
  tarballs                            ,
  checksums                      ,
  signatures                             
)                    {
  const files = filesOf(tarballs)
  const large = files.map(({ name, path, digests }) => ({
    name,
    size: digests.size,
    contentType: name.endsWith('.tgz') ? 'application/gzip' : 'application/zstd',
    content: { path }
  }))
  const sidecars = files.flatMap(({ name, digests }) =>
    checksums.map((algorithm) =>
      textUpload(`${name}.${algorithm}`, 'text/plain', (0,checksum/* formatChecksumFile */.HG)(digests[algorithm], name))
    )
  )
  const signed = [...signatures].map(([name, armored]) =>
    textUpload(`${name}.asc`, 'application/pgp-signature', armored)
  )
  const facts = tarballs.map((tarball) =>
    textUpload((0,build_facts/* factsNameOf */.qP)(tarball.name), 'application/json', (0,build_facts/* formatBuildFacts */.x2)(tarball))
  )
  return [...large, ...sidecars, ...signed, ...facts]
}

function textUpload(name        , contentType        , text        )         {
  return { name, size: Buffer.byteLength(text), contentType, content: { text } }
}

function wantedRelease(request   
                                
                                               
                                     
                                           
                                       
                             
                         
                      
                                         
 )         {
  const { inputs, tarballs, commit } = request
  const { build } = inputs
  const prerelease = inputs.prerelease === 'auto' ? build.version.pre !== undefined : inputs.prerelease
  const assets = request.uploads.map((upload) => wantedAsset(upload, tarballs))
  // Facts differ with the machine that asks, signatures with the time; what they are about makes the release, not they.
  const essence = assets.filter(({ about }) => about === undefined)
  const { signedBy } = request
  const plan = (0,hash_file/* hashText */.qj)(
    JSON.stringify({ tag: (0,domain_artifact/* tagOf */.cO)(build), commit, prerelease, signedBy, assets: essence })
  ).sha256
  const notes = releaseNotes({
    build,
    tarballs: tarballs.map(({ artifact, name, digests, needs, interpreter, twin }) => ({
      artifact,
      fileName: name,
      sha256: digests.sha256,
      needs,
      interpreter,
      twin: twin && { fileName: twin.name, sha256: twin.digests.sha256 }
    })),
    repository: request.repository,
    language: inputs.notesLanguage,
    extra: request.extraNotes
  })
  return {
    build,
    plan,
    commit,
    commitIsGiven: inputs.target !== undefined,
    title: (0,domain_artifact/* titleOf */.Gg)(
      build,
      tarballs.map(({ artifact }) => artifact)
    ),
    body: `${notes}\n${formatMarker({ tag: (0,domain_artifact/* tagOf */.cO)(build), plan, run: request.run })}\n`,
    prerelease,
    makeLatest: inputs.makeLatest,
    keepDraft: inputs.draft,
    assets
  }
}

function wantedAsset({ name, size, content }        , tarballs                            )              {
  const files = filesOf(tarballs)
  if ('text' in content) {
    const { sha256 } = (0,hash_file/* hashText */.qj)(content.text)
    const facts = tarballs.find((tarball) => (0,build_facts/* factsNameOf */.qP)(tarball.name) === name)
    const signed = files.find((file) => `${file.name}.asc` === name)
    const about = (facts ?? signed)?.digests.sha256
    return { name, size, sha256, about, mayBeMissing: facts !== undefined }
  }
  const file = files.find((candidate) => candidate.name === name)
  if (file === undefined) throw new Error(`${name} was not inspected`)
  return { name, size, sha256: file.digests.sha256 }
}

;// ./src/publish/publish.ts





                                                          
                                                                
                                                    
                                                        

                                              


                                                      

                                                


                                                           




                                                




                                                              
                
                 
                                                                                

/** Puts a build on a release, whole or not at all. Throws a `Failure`; the next run carries on from what is there. */
async function publish(inputs               , world              )                         {
  const start = world.clock.elapsed()
  const { log, run } = world
  const signer = inputs.signing && (await world.signatures.openSigner(inputs.signing))
  const inspected = await prepareTarballs(inputs, world)
  await using scratch = await (0,disk_scratch/* makeScratch */.l)(run.temp)
  const directory = scratch.path
  const made = await makeTwins(inspected, { ...inputs, directory }, log)
  const tarballs = await adoptTwins(made, { ...inputs, directory }, world)
  const files = filesOf(tarballs)
  const signatures = signer === undefined ? new Map                () : await signTarballs(files, signer, log)
  const uploads = uploadsOf(tarballs, inputs.checksums, signatures)
  const observing = { ...world, readSubject: subjectReader(tarballs, signer) }
  const repository = targetRepository(inputs, run)
  const { wanted, registration } = await log.group('Plan the release', async () => ({
    wanted: wantedRelease({
      inputs,
      tarballs,
      uploads,
      signedBy: signer?.fingerprint,
      repository: (0,input_grammar/* formatRepository */.Sh)(repository),
      commit: await targetCommit(inputs, repository, world),
      run: run.run,
      extraNotes: await readNotes(inputs.notesFile, run.workspace)
    }),
    registration: await planRegistration(inputs, tarballs, { repository, world })
  }))
  const attest = attestOnce(inputs, files, world)
  const checkRegistry = async ()                => {
    if (registration !== undefined) await checkRegistration(registration, world)
  }
  const seconds = ()         => (world.clock.elapsed() - start) / 1000
  if (inputs.dryRun) {
    const plan = planRelease(wanted, firstLook(await observe(wanted, new Set(), observing)))
    if (plan.step === 'refuse') throw new failure/* Failure */.HR(plan.code, plan.message, plan.hint)
    await checkRegistry()
    for (const line of planLines(wanted, plan)) log.info(line)
    return { outcome: 'planned', plan, wanted, tarballs, seconds: seconds() }
  }
  const reached = await log.group(`Publish ${(0,domain_artifact/* tagOf */.cO)(inputs.build)}`, () =>
    reachRelease(wanted, uploads, {
      ...observing,
      beforeWriting: async () => {
        await checkRegistry()
        await attest()
      }
    })
  )
  const attested = await attest()
  const options = { pullRequest: inputs.registryPullRequest }
  const registered = registration && (await registerTarballs(registration, options, world))
  const result = {
    outcome: 'reached'         ,
    reached,
    registered,
    attested,
    wanted,
    tarballs,
    seconds: seconds()
  }
  if (reached.isNew || registered?.commit !== undefined)
    await tell(inputs, notification(result, (0,input_grammar/* formatRepository */.Sh)(repository)), world)
  return result
}

/** A run that has done nothing yet. */
function firstLook(seen      )           {
  const none = new Set       ()
  return { ...seen, mine: none, waitedFor: none, published: none }
}

async function tell(inputs               , body        , world              )                {
  const { webhook } = inputs
  if (webhook === undefined) return
  await world.log.group('Notify', async () => {
    try {
      await world.notifier.notify(webhook, body)
      world.log.info('the webhook was told')
    } catch (error) {
      world.log.warning(
        'WEBHOOK_UNTOLD',
        `The release stands, but the webhook was not told: ${(0,failure/* describe */.q0)(error)}. Check 'webhook-url'.`
      )
    }
  })
}

// EXTERNAL MODULE: ./src/domain/system-error.ts
var system_error = __webpack_require__(61973);
// EXTERNAL MODULE: ./src/shared-world.ts + 7 modules
var shared_world = __webpack_require__(90781);
;// ./src/publish-mode.ts






                                                               




                                               


/** For errors of system calls that no step of publish explains better. */
const publish_mode_refusal = {
  what: 'This machine refuses what publish needs',
  hint: 'Give this job the right to what the message names, make room (df -h), or mend the directories that RUNNER_TEMP and GITHUB_WORKSPACE name. What stands on GitHub is whole; run again.'
}

/** Wires the pipeline of publish to its adapters and runs it. */
function runPublish(inputs               )                  {
  return (0,system_error/* onDisk */.F)(publish_mode_refusal, async () => {
    const shared = await (0,shared_world/* sharedWorld */.E)()
    const repository = targetRepository(inputs, shared.run)
    const client = (0,github_client/* connectToGitHub */.t)({ repository, token: inputs.token }, shared)
    const result = await publish(inputs, {
      ...shared,
      releases: (0,releases/* gitHubReleases */.c)(client),
      texts: (0,contents/* gitHubContents */.u)(client),
      provenance: gitHubProvenance(client, { ...(0,shared_world/* trustOf */.A)(shared.run), environment: process.env }),
      proposals: (0,pull_requests/* gitHubProposals */.J)(client),
      notifier: webhookNotifier(shared)
    })
    return {
      outputs: outputsOf(result),
      summary: summaryOf(result, shared.log.steps()),
      notice: noticeOf(result)
    }
  })
}


/***/ },

/***/ 90781
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ sharedWorld),
  A: () => (/* binding */ trustOf)
});

// EXTERNAL MODULE: ./src/adapters/evidence/attestations/attestations.ts
var attestations = /*#__PURE__*/__webpack_require__(73870);
// EXTERNAL MODULE: ./src/adapters/runner/host.ts
var host = __webpack_require__(45598);
// EXTERNAL MODULE: ./src/adapters/runner/commands.ts
var commands = __webpack_require__(16002);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/domain/failure.ts
var failure = __webpack_require__(43649);
;// ./src/adapters/runner/processes.ts



                                           


                                                                            

/** Exit codes of shells for a program that did not run, and of coreutils' `timeout` for one that ran too long. */
const TIMED_OUT = 124
const NOT_RUN = 126
const NOT_FOUND = 127
/** Plus the number of the signal that ended the program. */
const SIGNALLED = 128

/** Of each stream. More is read, so that the program can go on, and dropped. */
const KEPT_BYTES = 8 * 1024 * 1024

/**
 * Child processes by `node:child_process`. `@actions/exec` has no time limit, no limit on the output that it keeps and
 * no process group, and it waits for 10 s, then leaves the pipes open, when a background process holds them.
 */
function runnerProcesses()            {
  return {
    run: (command) => runToEnd(command).catch(notStarted)
  }
}

async function runToEnd({ argv, env, seconds }         )                    {
  const [program, ...words] = argv
  // The leader of a process group: what it starts in the background is in the group as well.
  const child = (0,external_node_child_process_.spawn)(program, words, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const outputs = [keepOutput(child.stdout), keepOutput(child.stderr)]         
  const killGroup = ()       => {
    kill(child.pid)
  }
  process.once('exit', killGroup)
  const patience = new AbortController()
  const timer = setTimeout(() => {
    patience.abort()
  }, seconds * 1000)
  try {
    const exitCode = await exitCodeOf((0,external_node_events_.once)(child, 'exit', { signal: patience.signal }), patience.signal)
    if (patience.signal.aborted) killGroup()
    // A background process may hold the pipes for hours. What the program itself wrote is in them when it ends, and
    // one whole turn of the event loop reads it.
    await (0,promises_.setImmediate)()
    await (0,promises_.setImmediate)()
    const [stdout, stderr] = outputs.map((read) => read())                    
    return { exitCode, stdout, stderr }
  } finally {
    clearTimeout(timer)
    process.off('exit', killGroup)
    child.stdout.destroy()
    child.stderr.destroy()
    // Not even a signal ends a program of another user, such as sudo's.
    child.unref()
  }
}

async function exitCodeOf(exit                    , patience             )                  {
  try {
    const [code, signal] = (await exit)                                          
    return code ?? SIGNALLED + (signal === null ? 0 : external_node_os_.constants.signals[signal])
  } catch (error) {
    if (patience.aborted) return TIMED_OUT
    throw error
  }
}

/** Collects a stream; the function that it returns gives what has come so far. */
function keepOutput(stream          )               {
  const chunks           = []
  let room = KEPT_BYTES
  stream.on('data', (chunk        ) => {
    if (room > 0) chunks.push(chunk.subarray(0, room))
    room -= chunk.length
  })
  return () => Buffer.concat(chunks).toString('utf8')
}

function kill(pid                    )       {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // The group has ended already, or belongs to another user.
  }
}

/** A program that could not be started; the text of `stderr` is what a shell prints. */
function notStarted(error         )           {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  const reason = code === 'EACCES' ? `Permission denied (${(0,failure/* describe */.q0)(error)})` : (0,failure/* describe */.q0)(error)
  return { exitCode: code === 'ENOENT' ? NOT_FOUND : NOT_RUN, stdout: '', stderr: reason }
}

;// ./src/adapters/evidence/openpgp/lazy-signatures.ts
                                                    
                                                              

/** OpenPGP by openpgp.js, which is large and is loaded at the first use. */
function lazyOpenpgpSignatures(clock                    )             {
  const load = async ()                      =>
    (await __webpack_require__.e(/* import() | openpgp */ "openpgp").then(() => (__webpack_require__(51355)))).openpgpSignatures(clock)
  return {
    openSigner: async (secret) => (await load()).openSigner(secret),
    openVerifier: async (armoredKeys) => (await load()).openVerifier(armoredKeys)
  }
}

;// ./src/adapters/runner/clock.ts

                                                 

const systemClock        = {
  now: () => new Date(),
  elapsed: () => performance.now(),
  sleep: (milliseconds) => (0,promises_.setTimeout)(milliseconds)
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./src/domain/artifact.ts
var artifact = __webpack_require__(87977);
// EXTERNAL MODULE: ./src/domain/chunk-memory.ts
var chunk_memory = /*#__PURE__*/__webpack_require__(79760);
// EXTERNAL MODULE: ./src/domain/tarball-layout.ts
var tarball_layout = __webpack_require__(8740);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// ./src/adapters/runner/require-program.ts




/** Of each program, the Debian package that brings it. */
const PACKAGES = { tar: 'tar' }         

/** Its path. Throws PLATFORM_UNSUPPORTED where the PATH has no such program: its absence would look like a fault of the build. */
function requireProgram(name                       )         {
  const path = process.env['PATH'] ?? ''
  const directories = path.split(external_node_path_.delimiter).filter((directory) => directory !== '')
  const found = directories.map((directory) => (0,external_node_path_.join)(directory, name)).find(isProgram)
  if (found !== undefined) return found
  throw new failure/* Failure */.HR(
    'PLATFORM_UNSUPPORTED',
    `This machine has no ${name} on its PATH (${JSON.stringify(path)})`,
    `Mend the PATH of the job, or install it in an earlier step: apt-get update && apt-get install -y ${PACKAGES[name]}`
  )
}

function isProgram(path        )          {
  try {
    ;(0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK)
    return (0,external_node_fs_.statSync)(path).isFile()
  } catch {
    return false
  }
}

;// ./src/adapters/runner/unpacked-directories.ts


const OWNER = 0o700

/**
 * An archive may close directories to their owner, who could neither look into them nor throw them away, and may name
 * the directory that it is unpacked to, which keeps its mode. Paths are bytes here: names may be no text.
 */
function openDirectories(directory        , mode        )       {
  ;(0,external_node_fs_.chmodSync)(directory, mode & 0o7777)
  openBelow(Buffer.from(directory))
}

function openBelow(directory        )       {
  for (const entry of (0,external_node_fs_.readdirSync)(directory, { withFileTypes: true, encoding: 'buffer' })) {
    if (!entry.isDirectory()) continue
    const path = Buffer.concat([directory, Buffer.from('/'), entry.name])
    const { mode } = (0,external_node_fs_.lstatSync)(path)
    if ((mode & OWNER) !== OWNER) (0,external_node_fs_.chmodSync)(path, (mode & 0o7777) | OWNER)
    openBelow(path)
  }
}

;// ./src/adapters/runner/tar-unpacker.ts

                                                             




                                           







                                                                



/** The system's tar, without anything that it would take from the archive or from the environment of the job. */
function tarUnpacker()           {
  return {
    async unpack(archive, directory) {
      requireProgram('tar')
      const { mode } = (0,external_node_fs_.statSync)(directory)
      try {
        await extractInto(directory, archive)
      } catch (cause) {
        throw await failureOf(cause, archive, directory)
      } finally {
        openDirectories(directory, mode)
      }
    }
  }
}

/** Decompressed before tar asks for it. */
const AHEAD = 1024 * 1024

/**
 * Node decompresses on a thread beside tar: gzip and zstd as programs take longer, and zstd is not on every machine.
 * tar itself lists the entries, so their number is the number that it really makes.
 */
async function extractInto(directory        , { name, file: { fd } }         )                {
  const { size } = (0,external_node_fs_.fstatSync)(fd)
  const tar = startTar(directory)
  const ended = (0,external_node_events_.once)(tar, 'close')                            
  const words = read(tar.stderr)
  const options = { chunkSize: (/* inlined export .CHUNK */131072) }
  const decompressor = (0,artifact/* isTwinName */.Uh)(name) ? (0,external_node_zlib_.createZstdDecompress)(options) : (0,external_node_zlib_.createGunzip)(options)
  const flows = [
    (0,external_node_stream_promises_.pipeline)(readChunks(fd), decompressor, boundedInput(tar.stdin, (0,tarball_layout/* unpackedLimit */.B0)(size))),
    boundEntries(tar.stdout, (0,tarball_layout/* entryLimit */.YC)(size))
  ]
  try {
    await Promise.all(flows)
  } catch (error) {
    tar.kill('SIGKILL')
    await Promise.allSettled([ended, ...flows])
    throw error
  }
  const [code] = await ended
  if (code !== 0) throw new Error(`tar ended with ${String(code)}: ${await words}`)
}

const readAt = (0,external_node_util_.promisify)(external_node_fs_.read)

/** Not a stream of Node: one that is destroyed closes the descriptor, which belongs to the caller. */
async function* readChunks(fd        )                         {
  for (let position = 0; ;) {
    const { buffer, bytesRead } = await readAt(fd, Buffer.allocUnsafe((/* inlined export .CHUNK */131072)), 0, (/* inlined export .CHUNK */131072), position)
    if (bytesRead === 0) return
    position += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}

/**
 * Hands the bytes to tar, and refuses a bomb before it has filled the disk. tar stops reading at the end of the
 * archive, or when it fails; what is behind it is read to the end all the same.
 */
function boundedInput(tar          , limit        )           {
  let bytes = 0
  tar.on('error', () => undefined)
  return new external_node_stream_.Writable({
    highWaterMark: AHEAD,
    write: (chunk        , _encoding, done) => {
      bytes += chunk.length
      if (bytes > limit) {
        done(new Error(`it unpacks to more than ${limit} bytes`))
        return
      }
      tar.write(chunk, () => {
        ;(0,chunk_memory/* giveBack */.F)(chunk)
        done()
      })
    },
    final: (done) => {
      tar.end(() => {
        done()
      })
    }
  })
}

const NEWLINE = 0x0a

/** tar prints a line for every entry; a newline in a name is printed as \n. */
async function boundEntries(listing          , limit        )                {
  let entries = 0
  for await (const chunk of listing                         ) {
    for (const byte of chunk) if (byte === NEWLINE) entries += 1
    if (entries > limit) throw new Error(`it has more than ${limit} entries`)
  }
}

/** Records of 512 KB: tar reads less often. */
const BLOCKS = 1024

function startTar(directory        )                                                    {
  const flags = ['--no-same-owner', '--no-same-permissions', '--overwrite', '--warning=no-unknown-keyword']
  // A child has the umask of its parent.
  const umask = process.umask(0o022)
  try {
    return (0,external_node_child_process_.spawn)(
      'tar',
      ['-xv', '--quoting-style=escape', `-b${BLOCKS}`, ...flags, '-C', directory, '-f', '-'],
      // TAR_OPTIONS and the secrets of the job are not for tar.
      { env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' }, stdio: 'pipe' }
    )
  } finally {
    process.umask(umask)
  }
}

const MOST_WORDS = 300

/** The beginning of what a program prints; names in it may be long, and hold anything. */
async function read(stream          )                  {
  let words = ''
  for await (const chunk of stream                         ) {
    if (words.length < MOST_WORDS) words += chunk.toString('latin1')
  }
  return words
    .slice(0, MOST_WORDS)
    .replace(/[^\x20-\x7e]+/g, ' ')
    .trim()
}

/** Less is no room: tar fills a disk to its last block. */
const ROOM_BYTES = 64 * 1024

async function failureOf(cause         , { name }         , directory        )                   {
  if (await isFull(directory)) {
    return new failure/* Failure */.HR(
      'INSTALL_BROKEN',
      `The disk was full before ${name} was extracted to ${directory}`,
      'Make room (df -h, df -i), or name a directory on another disk: RUNNER_TOOL_CACHE for setup, RUNNER_TEMP for publish.',
      { cause }
    )
  }
  return new failure/* Failure */.HR(
    'TARBALL_INVALID',
    `tar could not extract ${name}: ${(0,failure/* describe */.q0)(cause)}`,
    'The disk may be full (df -h), or the tarball is not one that tar can read.',
    { cause }
  )
}

/** Checked while what was extracted is still there. File systems that count no files say that they have none. */
async function isFull(directory        )                   {
  return (0,external_node_fs_promises_.statfs)(directory).then(
    ({ bavail, bsize, files, ffree }) => bavail * bsize < ROOM_BYTES || (files > 0 && ffree === 0),
    () => false
  )
}

;// ./src/adapters/runner/timed-log.ts
                                                    
                                                 
                                             

                              
                                                          
                                       
 

/** Every step is a group of the log: who knows the groups knows where the time goes. */
function timedLog(log     , clock       )           {
  const steps         = []
  return {
    ...log,
    group: async (title, run) => {
      const began = clock.now()
      const start = clock.elapsed()
      const result = await log.group(title, run)
      steps.push({ title, began, seconds: (clock.elapsed() - start) / 1000 })
      return result
    },
    steps: () => [...steps]
  }
}

;// ./src/shared-world.ts
                                                                             








                                                   

/** What a run has to tell when it is over. */
                      
                                                    
                          
                              
                                               
 

/** What both modes need of the world. */
                           
                                           
                                    
                                                 
                                                     
                                                        
                                                   
                                                               
 

async function sharedWorld()                       {
  return {
    log: timedLog((0,commands/* runnerLog */.t1)(), systemClock),
    clock: systemClock,
    run: (0,host/* readRunContext */.$p)(process.env),
    host: await (0,host/* readHost */.rk)(),
    processes: runnerProcesses(),
    unpacker: tarUnpacker(),
    signatures: lazyOpenpgpSignatures(systemClock)
  }
}

/** Who is believed: what the caller says, else the roots that this action brings along. */
function trustOf(
  { serverUrl, workspace }                                                            ,
  roots         
)        {
  const anchors =
    roots === undefined ? attestations/* embeddedTrust */.Rf : (0,attestations/* givenTrust */.Og)(roots.startsWith('/') ? roots : `${workspace}/${roots}`)
  return { serverUrl, anchors }
}


/***/ },

/***/ 50270
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ before_after_hook)
});

;// ./node_modules/before-after-hook/lib/register.js
// @ts-check

function register(state, name, method, options) {
  if (typeof method !== "function") {
    throw new Error("method for before hook must be a function");
  }

  if (!options) {
    options = {};
  }

  if (Array.isArray(name)) {
    return name.reverse().reduce((callback, name) => {
      return register.bind(null, state, name, callback, options);
    }, method)();
  }

  return Promise.resolve().then(() => {
    if (!state.registry[name]) {
      return method(options);
    }

    return state.registry[name].reduce((method, registered) => {
      return registered.hook.bind(null, method, options);
    }, method)();
  });
}

;// ./node_modules/before-after-hook/lib/add.js
// @ts-check

function addHook(state, kind, name, hook) {
  const orig = hook;
  if (!state.registry[name]) {
    state.registry[name] = [];
  }

  if (kind === "before") {
    hook = (method, options) => {
      return Promise.resolve()
        .then(orig.bind(null, options))
        .then(method.bind(null, options));
    };
  }

  if (kind === "after") {
    hook = (method, options) => {
      let result;
      return Promise.resolve()
        .then(method.bind(null, options))
        .then((result_) => {
          result = result_;
          return orig(result, options);
        })
        .then(() => {
          return result;
        });
    };
  }

  if (kind === "error") {
    hook = (method, options) => {
      return Promise.resolve()
        .then(method.bind(null, options))
        .catch((error) => {
          return orig(error, options);
        });
    };
  }

  state.registry[name].push({
    hook: hook,
    orig: orig,
  });
}

;// ./node_modules/before-after-hook/lib/remove.js
// @ts-check

function removeHook(state, name, method) {
  if (!state.registry[name]) {
    return;
  }

  const index = state.registry[name]
    .map((registered) => {
      return registered.orig;
    })
    .indexOf(method);

  if (index === -1) {
    return;
  }

  state.registry[name].splice(index, 1);
}

;// ./node_modules/before-after-hook/index.js
// @ts-check





// bind with array of arguments: https://stackoverflow.com/a/21792913
const bind = Function.bind;
const bindable = bind.bind(bind);

function bindApi(hook, state, name) {
  const removeHookRef = bindable(removeHook, null).apply(
    null,
    name ? [state, name] : [state]
  );
  hook.api = { remove: removeHookRef };
  hook.remove = removeHookRef;
  ["before", "error", "after", "wrap"].forEach((kind) => {
    const args = name ? [state, kind, name] : [state, kind];
    hook[kind] = hook.api[kind] = bindable(addHook, null).apply(null, args);
  });
}

function Singular() {
  const singularHookName = Symbol("Singular");
  const singularHookState = {
    registry: {},
  };
  const singularHook = register.bind(null, singularHookState, singularHookName);
  bindApi(singularHook, singularHookState, singularHookName);
  return singularHook;
}

function Collection() {
  const state = {
    registry: {},
  };

  const hook = register.bind(null, state);
  bindApi(hook, state);

  return hook;
}

/* harmony default export */ const before_after_hook = ({ Singular, Collection });


/***/ },

/***/ 55305
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   qg: () => (/* binding */ parse)
/* harmony export */ });
/* unused harmony exports isTypeValid, isTokenValid, format */
/*!
 * content-type
 * Copyright(c) 2015 Douglas Christopher Wilson
 * MIT Licensed
 */
const SP = 32; // " "
const HTAB = 9; // "\t"
const SEMI = 59; // ";"
const EQ = 61; // "="
const DQUOTE = 34; // '"'
const BSLASH = 92; // "\\"
const COMMA = 44; // ","
const LOWER_CASE = 1;
const OWS = 2;
const SEMI_FLAG = 4;
const COMMA_FLAG = 8;
const TOKEN_FLAG = 16;
const NON_ASCII = 0xff00;
const CASE_FLAGS = LOWER_CASE | NON_ASCII;
/**
 * Character flags used to normalize HTTP field values while scanning.
 * Out-of-range reads intentionally coerce to zero in bitwise expressions.
 */
const CHAR_MAP = new Uint8Array(0x100);
CHAR_MAP[HTAB] |= OWS;
CHAR_MAP[SP] |= OWS;
CHAR_MAP[SEMI] |= SEMI_FLAG;
CHAR_MAP[COMMA] |= COMMA_FLAG;
for (let code = 0x80 /* non-ASCII */; code <= 0xff; code++) {
    CHAR_MAP[code] |= LOWER_CASE;
}
for (const char of "!#$%&'*+-.^_`|~") {
    CHAR_MAP[char.charCodeAt(0)] |= TOKEN_FLAG;
}
for (let code = 0x30 /* 0 */; code <= 0x39 /* 9 */; code++) {
    CHAR_MAP[code] |= TOKEN_FLAG;
}
for (let code = 0x41 /* A */; code <= 0x5a /* Z */; code++) {
    CHAR_MAP[code] |= LOWER_CASE | TOKEN_FLAG;
}
for (let code = 0x61 /* a */; code <= 0x7a /* z */; code++) {
    CHAR_MAP[code] |= TOKEN_FLAG;
}
/**
 * Null object perf optimization. Faster than `Object.create(null)` and `{ __proto__: null }`.
 */
const NullObject = /* @__PURE__ */ (() => {
    const C = function () { };
    C.prototype = Object.create(null);
    return C;
})();
/**
 * Validate a type string against RFC 9110.
 */
function isTypeValid(type, start = 0, end = type.length) {
    let hasSlash = false;
    for (let index = start; index < end; index++) {
        const code = type.charCodeAt(index);
        if (code === 47 /* / */) {
            if (hasSlash || index === start || index >= end - 1)
                return false;
            hasSlash = true;
        }
        else if (!isTokenCode(code)) {
            return false;
        }
    }
    return hasSlash;
}
/**
 * Validate a token against RFC 9110.
 */
function isTokenValid(token, start = 0, end = token.length) {
    if (start >= end)
        return false;
    for (let index = start; index < end; index++) {
        if (!isTokenCode(token.charCodeAt(index)))
            return false;
    }
    return true;
}
/**
 * Check whether a character code belongs to the token production in RFC 9110.
 */
function isTokenCode(code) {
    return (CHAR_MAP[code] & TOKEN_FLAG) !== 0;
}
/**
 * Serialize a parameter value.
 */
function parameterValue(str) {
    const len = str.length;
    if (len === 0)
        return '""';
    let index = 0;
    while (index < len && isTokenCode(str.charCodeAt(index)))
        index++;
    if (index === len)
        return str;
    let result = '"';
    let start = 0;
    while (index < len) {
        const code = str.charCodeAt(index);
        if (code !== HTAB && (code < SP || code === 127 || code > 255)) {
            throw new TypeError(`Invalid parameter value: ${str}`);
        }
        if (code === 34 /* " */ || code === 92 /* \\ */) {
            result += `${str.slice(start, index)}\\`;
            start = index;
        }
        index++;
    }
    return `${result}${str.slice(start)}"`;
}
/**
 * Format an object into a `Content-Type` header.
 */
function format(obj) {
    const { type, parameters } = obj;
    if (!type || !isTypeValid(type)) {
        throw new TypeError(`Invalid type: ${type}`);
    }
    let result = type;
    if (parameters) {
        for (const param of Object.keys(parameters)) {
            if (!isTokenValid(param)) {
                throw new TypeError(`Invalid parameter name: ${param}`);
            }
            result += `; ${param}=${parameterValue(parameters[param])}`;
        }
    }
    return result;
}
/**
 * Parse a `Content-Type` header.
 */
function parse(header, options) {
    const stopFlags = SEMI_FLAG | (options?.comma === true ? COMMA_FLAG : 0);
    const len = header.length;
    let valueStart = options?.start ?? 0;
    while ((CHAR_MAP[header.charCodeAt(valueStart)] & OWS) !== 0) {
        valueStart++;
    }
    let index = valueStart;
    let typeFlags = 0;
    let whitespace = -1;
    let stop = options?.parameters === false ? COMMA_FLAG : 0;
    while (index < len) {
        const code = header.charCodeAt(index);
        const flags = CHAR_MAP[code];
        if ((flags & stopFlags) !== 0) {
            stop |= flags & COMMA_FLAG;
            break;
        }
        if ((flags & OWS) !== 0) {
            if (whitespace === -1)
                whitespace = index;
        }
        else {
            whitespace = -1;
        }
        typeFlags |= (code & NON_ASCII) | flags;
        index++;
    }
    const valueEnd = whitespace === -1 ? index : whitespace;
    const value = header.slice(valueStart, valueEnd);
    const type = (typeFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
    if (index === len || stop !== 0) {
        return { type, index, parameters: new NullObject() };
    }
    return parseParameters(header, type, index, len, stopFlags);
}
/**
 * Parses the parameters of a `Content-Type` header starting at the given index.
 */
function parseParameters(header, type, index, len, stopFlags) {
    const parameters = new NullObject();
    parameter: while (index < len) {
        index++; // Skip over ;
        while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) {
            index++;
        }
        const keyStart = index;
        let keyFlags = 0;
        let keyWhitespace = -1;
        while (index < len) {
            const code = header.charCodeAt(index);
            const flags = CHAR_MAP[code];
            if ((flags & stopFlags) !== 0) {
                if ((flags & COMMA_FLAG) !== 0)
                    break parameter;
                continue parameter;
            }
            if (code === EQ) {
                const keyEnd = keyWhitespace === -1 ? index : keyWhitespace;
                const value = header.slice(keyStart, keyEnd);
                const key = (keyFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
                index++;
                while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) {
                    index++;
                }
                if (index < len && header.charCodeAt(index) === DQUOTE) {
                    const quotedStart = ++index;
                    let escaped = false;
                    while (index < len) {
                        const code = header.charCodeAt(index);
                        if (code === DQUOTE) {
                            if (parameters[key] === undefined) {
                                parameters[key] = escaped
                                    ? unescapeQuotedPairs(header, quotedStart, index)
                                    : header.slice(quotedStart, index);
                            }
                            index++;
                            let stop = 0;
                            // Discard characters between quote and delimiter.
                            while (index < len) {
                                const code = header.charCodeAt(index);
                                const flags = CHAR_MAP[code];
                                if ((flags & stopFlags) !== 0) {
                                    stop = flags & COMMA_FLAG;
                                    break;
                                }
                                index++;
                            }
                            if (stop !== 0)
                                break parameter;
                            continue parameter;
                        }
                        if (code === BSLASH && index + 1 < len) {
                            escaped = true;
                            index += 2;
                            continue;
                        }
                        index++;
                    }
                    continue parameter;
                }
                const valueStart = index;
                let stop = 0;
                let valueWhitespace = -1;
                while (index < len) {
                    const code = header.charCodeAt(index);
                    const flags = CHAR_MAP[code];
                    if ((flags & stopFlags) !== 0) {
                        stop = flags & COMMA_FLAG;
                        break;
                    }
                    if ((flags & OWS) !== 0) {
                        if (valueWhitespace === -1)
                            valueWhitespace = index;
                    }
                    else {
                        valueWhitespace = -1;
                    }
                    index++;
                }
                if (parameters[key] === undefined) {
                    const valueEnd = valueWhitespace === -1 ? index : valueWhitespace;
                    parameters[key] = header.slice(valueStart, valueEnd);
                }
                if (stop !== 0)
                    break parameter;
                continue parameter;
            }
            if ((flags & OWS) !== 0) {
                if (keyWhitespace === -1)
                    keyWhitespace = index;
            }
            else {
                keyWhitespace = -1;
            }
            keyFlags |= (code & NON_ASCII) | flags;
            index++;
        }
    }
    return { type, index, parameters };
}
/**
 * Remove backslashes from quoted pairs in a known-terminated quoted string body.
 */
function unescapeQuotedPairs(str, start, end) {
    let result = "";
    for (let index = start; index < end; index++) {
        if (str.charCodeAt(index) === BSLASH) {
            result += str.slice(start, index);
            start = ++index;
        }
    }
    return result + str.slice(start, end);
}
//# sourceMappingURL=index.js.map

/***/ },

/***/ 92468
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

const intRegex = /^-?\d+$/;
const noiseValue = /^-?\d+n+$/; // Noise - strings that match the custom format before being converted to it
const originalStringify = JSON.stringify;
const originalParse = JSON.parse;
const customFormat = /^-?\d+n$/;

const bigIntsStringify = /([\[:])?"(-?\d+)n"($|\s*[,\}\]])/g;
const noiseStringify = /([\[:])?("-?\d+n+)n("$|"\s*[,\}\]])/g;

/**
 * @typedef {(this: any, key: string | number | undefined, value: any) => any} Replacer
 * @typedef {(key: string | number | undefined, value: any, context?: { source: string }) => any} Reviver
 */

/**
 * Checks if a value is unstringifiable according to native JSON.stringify rules.
 *
 * @param {any} val The value to check.
 * @returns {boolean} True if the value is undefined, a function, or a symbol.
 */
const isUnstringifiable = (val) =>
  val === undefined || typeof val === "function" || typeof val === "symbol";

/**
 * Checks if a value is a native JSON.rawJSON object (Node.js 22+).
 *
 * @param {any} val The value to check.
 * @returns {boolean} True if the value is a RawJSON instance.
 */
const isRawJSON = (val) =>
  val !== null &&
  typeof val === "object" &&
  val.constructor &&
  val.constructor.name === "RawJSON";

/**
 * Iteratively converts a JS value to a JSON string.
 * Used as a fallback when the native JSON.stringify hits the Maximum Call Stack size.
 * Fully compliant with JSON formatting (space), replacers, and toJSON behaviors.
 *
 * @param {any} rootValue The value to stringify.
 * @param {Replacer | Array<string | number> | null} [replacer] User's custom replacer function.
 * @param {string | number} [spaceParam] Indentation for pretty-printing.
 * @returns {string | undefined} The generated JSON string.
 */
const stringifyIteratively = (rootValue, replacer, spaceParam) => {
  let space = "";

  if (typeof spaceParam === "number") {
    space = " ".repeat(Math.min(10, Math.max(0, Math.floor(spaceParam))));
  } else if (typeof spaceParam === "string") {
    space = spaceParam.slice(0, 10);
  }

  const isFunctionReplacer = typeof replacer === "function";
  const propertyList = Array.isArray(replacer)
    ? new Set(replacer.map(String))
    : null;

  /**
   * Prepares a value for stringification by resolving toJSON, handling BigInts,
   * applying custom replacers, and unwrapping primitive objects.
   *
   * @param {object|Array} parent The parent object or array holding the value.
   * @param {string} key The key associated with the value.
   * @param {any} val The raw value to process.
   * @returns {any} The processed value ready for stringification.
   */
  const prepareVal = (parent, key, val) => {
    const isObject = val !== null && typeof val === "object";
    const hasToJSON = isObject && typeof val.toJSON === "function";

    if (hasToJSON) {
      val = val.toJSON(key);
    }

    const isNoise = typeof val === "string" && noiseValue.test(val);

    if (isNoise) return val + "n";

    const isBigInt = typeof val === "bigint";

    if (isBigInt) {
      const supportsRawJSON = "rawJSON" in JSON;

      if (supportsRawJSON) return JSON.rawJSON(val.toString());

      return val.toString() + "n";
    }

    if (isFunctionReplacer) {
      val = replacer.call(parent, key, val);
    }

    const isPostReplacerObject = val !== null && typeof val === "object";

    if (isPostReplacerObject) {
      const isPrimitiveWrapper =
        val instanceof Number ||
        val instanceof String ||
        val instanceof Boolean;

      if (isPrimitiveWrapper) {
        val = val.valueOf();
      }
    }

    return val;
  };

  const rootProcessed = prepareVal({ "": rootValue }, "", rootValue);

  if (isUnstringifiable(rootProcessed)) {
    return undefined;
  }

  const isRootPrimitive =
    rootProcessed === null || typeof rootProcessed !== "object";
  const isRootNativeRawJSON = isRawJSON(rootProcessed);

  if (isRootPrimitive || isRootNativeRawJSON) {
    return originalStringify(rootProcessed);
  }

  const chunks = [];
  let level = 0;

  const stack = [
    {
      parent: { "": rootProcessed },
      key: "",
      val: rootProcessed,
      isArray: Array.isArray(rootProcessed),
      keys: Array.isArray(rootProcessed) ? null : Object.keys(rootProcessed),
      index: 0,
      first: true,
    },
  ];

  const visited = new WeakSet([rootProcessed]);

  while (stack.length > 0) {
    const node = stack[stack.length - 1];

    if (node.index === 0) {
      chunks.push(node.isArray ? "[" : "{");
      level++;
    }

    let isDone = false;

    if (node.isArray) {
      if (node.index < node.val.length) {
        if (!node.first) chunks.push(",");

        if (space) chunks.push("\n" + space.repeat(level));

        const childRaw = node.val[node.index];
        const childVal = prepareVal(node.val, String(node.index), childRaw);

        if (isUnstringifiable(childVal)) {
          chunks.push("null");
          node.first = false;
          node.index++;
        } else {
          const isComplexObject =
            childVal !== null && typeof childVal === "object";
          const isNativeRaw = isRawJSON(childVal);

          if (isComplexObject && !isNativeRaw) {
            if (visited.has(childVal)) {
              throw new TypeError("Converting circular structure to JSON");
            }

            visited.add(childVal);

            stack.push({
              parent: node.val,
              key: String(node.index),
              val: childVal,
              isArray: Array.isArray(childVal),
              keys: Array.isArray(childVal) ? null : Object.keys(childVal),
              index: 0,
              first: true,
            });

            node.first = false;
            node.index++;
          } else {
            chunks.push(originalStringify(childVal));
            node.first = false;
            node.index++;
          }
        }
      } else {
        isDone = true;
      }
    } else {
      while (node.index < node.keys.length) {
        const k = node.keys[node.index++];

        const isFilteredOutByArray = propertyList && !propertyList.has(k);

        if (isFilteredOutByArray) continue;

        const childRaw = node.val[k];
        const childVal = prepareVal(node.val, k, childRaw);

        if (isUnstringifiable(childVal)) continue;

        if (!node.first) chunks.push(",");

        if (space) {
          chunks.push("\n" + space.repeat(level) + originalStringify(k) + ": ");
        } else {
          chunks.push(originalStringify(k) + ":");
        }

        const isComplexObject =
          childVal !== null && typeof childVal === "object";
        const isNativeRaw = isRawJSON(childVal);

        if (isComplexObject && !isNativeRaw) {
          if (visited.has(childVal)) {
            throw new TypeError("Converting circular structure to JSON");
          }

          visited.add(childVal);

          stack.push({
            parent: node.val,
            key: k,
            val: childVal,
            isArray: Array.isArray(childVal),
            keys: Array.isArray(childVal) ? null : Object.keys(childVal),
            index: 0,
            first: true,
          });

          node.first = false;

          break; // Stop current loop level to process the newly pushed stack node
        } else {
          chunks.push(originalStringify(childVal));
          node.first = false;
        }
      }

      const isNodeFullyProcessed =
        node.index >= node.keys.length && stack[stack.length - 1] === node;

      if (isNodeFullyProcessed) {
        isDone = true;
      }
    }

    if (isDone) {
      level--;

      if (!node.first && space) chunks.push("\n" + space.repeat(level));

      chunks.push(node.isArray ? "]" : "}");
      visited.delete(node.val);
      stack.pop();
    }
  }

  return chunks.join("");
};

/**
 * Converts a JavaScript value to a JSON string.
 *
 * Supports serialization of BigInt values using two strategies:
 * 1. Custom format "123n" → "123" (universal fallback)
 * 2. Native JSON.rawJSON() (Node.js 22+, fastest) when available
 *
 * All other values are serialized exactly like native JSON.stringify().
 *
 * @param {*} value The value to convert to a JSON string.
 * @param {Replacer | Array<string | number> | null} [replacer]
 * A function that alters the behavior of the stringification process,
 * or an array of strings/numbers to indicate properties to exclude.
 * @param {string | number} [space]
 * A string or number to specify indentation or pretty-printing.
 * @returns {string} The JSON string representation.
 */
const JSONStringify = (value, replacer, space) => {
  try {
    const supportsRawJSON = "rawJSON" in JSON;

    if (supportsRawJSON) {
      return originalStringify(
        value,
        (key, val) => {
          if (typeof val === "bigint") return JSON.rawJSON(val.toString());

          const hasFunctionReplacer = typeof replacer === "function";

          if (hasFunctionReplacer) return replacer(key, val);

          const isKeyInArrayReplacer =
            Array.isArray(replacer) && replacer.includes(key);

          if (isKeyInArrayReplacer) return val;

          return val;
        },
        space,
      );
    }

    if (!value) return originalStringify(value, replacer, space);

    const convertedToCustomJSON = originalStringify(
      value,
      (key, val) => {
        const isNoise = typeof val === "string" && noiseValue.test(val);

        if (isNoise) return val.toString() + "n"; // Mark noise values with additional "n" to offset the deletion of one "n" during the processing

        if (typeof val === "bigint") return val.toString() + "n";

        const hasFunctionReplacer = typeof replacer === "function";

        if (hasFunctionReplacer) return replacer(key, val);

        const isKeyInArrayReplacer =
          Array.isArray(replacer) && replacer.includes(key);

        if (isKeyInArrayReplacer) return val;

        return val;
      },
      space,
    );

    const processedJSON = convertedToCustomJSON.replace(
      bigIntsStringify,
      "$1$2$3",
    ); // Delete one "n" off the end of every BigInt value

    const denoisedJSON = processedJSON.replace(noiseStringify, "$1$2$3"); // Remove one "n" off the end of every noisy string

    return denoisedJSON;
  } catch (error) {
    if (error instanceof RangeError) {
      const convertedJSON = stringifyIteratively(value, replacer, space);

      if (convertedJSON === undefined) return undefined;

      const supportsRawJSON = "rawJSON" in JSON;

      if (supportsRawJSON) return convertedJSON;

      const processedJSON = convertedJSON.replace(bigIntsStringify, "$1$2$3");

      return processedJSON.replace(noiseStringify, "$1$2$3");
    }

    throw error;
  }
};

const featureCache = new Map();

/**
 * Detects if the current JSON.parse implementation supports the context.source feature.
 *
 * Uses toString() fingerprinting to cache results and automatically detect runtime
 * replacements of JSON.parse (polyfills, mocks, etc.).
 *
 * @returns {boolean} true if context.source is supported, false otherwise.
 */
const isContextSourceSupported = () => {
  const parseFingerprint = JSON.parse.toString();

  if (featureCache.has(parseFingerprint)) {
    return featureCache.get(parseFingerprint);
  }

  try {
    const result = JSON.parse(
      "1",
      (_, __, context) => !!context?.source && context.source === "1",
    );
    featureCache.set(parseFingerprint, result);

    return result;
  } catch {
    featureCache.set(parseFingerprint, false);

    return false;
  }
};

/**
 * Reviver function that converts custom-format BigInt strings back to BigInt values.
 * Also handles "noise" strings that accidentally match the BigInt format.
 *
 * @param {string | number | undefined} key The object key.
 * @param {*} value The value being parsed.
 * @param {object} [context] Parse context (if supported by JSON.parse).
 * @param {Reviver} [userReviver] User's custom reviver function.
 * @returns {any} The transformed value.
 */
const convertMarkedBigIntsReviver = (key, value, context, userReviver) => {
  const isCustomFormatBigInt =
    typeof value === "string" && customFormat.test(value);

  if (isCustomFormatBigInt) return BigInt(value.slice(0, -1));

  const isNoiseValue = typeof value === "string" && noiseValue.test(value);
  if (isNoiseValue) return value.slice(0, -1);

  const hasUserReviver = typeof userReviver === "function";

  if (!hasUserReviver) return value;

  return userReviver(key, value, context);
};

/**
 * Fast JSON.parse implementation (~2x faster than classic fallback).
 * Uses JSON.parse's context.source feature to detect integers and convert
 * large numbers directly to BigInt without string manipulation.
 *
 * Does not support legacy custom format from v1 of this library.
 *
 * @param {string} text JSON string to parse.
 * @param {Reviver} [reviver] Transform function to apply to each value.
 * @returns {any} Parsed JavaScript value.
 */
const JSONParseV2 = (text, reviver) => {
  return JSON.parse(text, (key, value, context) => {
    const isNumber = typeof value === "number";
    const isOutOfBounds =
      value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER;
    const isBigNumber = isNumber && isOutOfBounds;
    const isInt = context && intRegex.test(context.source);
    const isBigInt = isBigNumber && isInt;

    if (isBigInt) return BigInt(context.source);

    const hasCustomReviver = typeof reviver === "function";

    if (!hasCustomReviver) return value;

    return reviver(key, value, context);
  });
};

const MAX_INT = Number.MAX_SAFE_INTEGER.toString();
const MAX_DIGITS = MAX_INT.length;
const stringsOrLargeNumbers =
  /"(?:[^"\\]|\\.)*"|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/g;
const noiseValueWithQuotes = /^"-?\d+n+"$/; // Noise - strings that match the custom format before being converted to it

/**
 * Iteratively traverses the parsed object bottom-up (post-order),
 * emulating the native JSON.parse reviver behavior.
 * This avoids Call Stack overflows (RangeError) on deeply nested structures.
 *
 * @param {any} parsed The natively parsed JSON object.
 * @param {Reviver} [userReviver] User's custom reviver function.
 * @returns {any} The fully processed object.
 */
const applyReviverIteratively = (parsed, userReviver) => {
  const rootHolder = { "": parsed };
  const stack = [{ parent: rootHolder, key: "", visited: false }];

  while (stack.length > 0) {
    const node = stack[stack.length - 1];

    if (!node.visited) {
      node.visited = true;

      const value = node.parent[node.key];
      const isComplexObject = value !== null && typeof value === "object";

      if (isComplexObject) {
        const keys = Object.keys(value);

        for (let i = keys.length - 1; i >= 0; i--) {
          stack.push({ parent: value, key: keys[i], visited: false });
        }
      }
    } else {
      const { parent, key } = node;
      let value = parent[key];

      if (typeof value === "string") {
        const isCustomFormatBigInt = customFormat.test(value);

        if (isCustomFormatBigInt) {
          value = BigInt(value.slice(0, -1));
        } else {
          const isNoise = noiseValue.test(value);

          if (isNoise) value = value.slice(0, -1);
        }
      }

      const hasUserReviver = typeof userReviver === "function";

      if (hasUserReviver) {
        value = userReviver.call(parent, key, value);
      }

      const isDeleted = value === undefined;

      if (isDeleted) {
        delete parent[key];
      } else {
        parent[key] = value;
      }

      stack.pop();
    }
  }

  return rootHolder[""];
};

/**
 * Pre-processes the JSON string to mark large numbers with an 'n' suffix.
 *
 * @param {string} text The raw JSON string.
 * @returns {string} The serialized string with marked BigInts.
 */
const serializeBigInts = (text) => {
  return text.replace(
    stringsOrLargeNumbers,
    (match, digits, fractional, exponential) => {
      const isString = match[0] === '"';
      const isNoise = isString && noiseValueWithQuotes.test(match);

      if (isNoise) return match.substring(0, match.length - 1) + 'n"'; // Mark noise values with additional "n" to offset the deletion of one "n" during the processing

      const hasFractionalOrExponential = fractional || exponential;

      // With a fixed number of digits, we can correctly use lexicographical comparison to do a numeric comparison
      const isLessThanMaxSafeInt =
        digits &&
        (digits.length < MAX_DIGITS ||
          (digits.length === MAX_DIGITS && digits <= MAX_INT));

      const isStandardValue =
        isString || hasFractionalOrExponential || isLessThanMaxSafeInt;

      if (isStandardValue) return match;

      return '"' + match + 'n"';
    },
  );
};

/**
 * Converts a JSON string into a JavaScript value.
 *
 * Supports parsing of large integers using two strategies:
 * 1. Classic fallback: Marks large numbers with "123n" format, then converts to BigInt
 * 2. Fast path (JSONParseV2): Uses context.source feature (~2x faster) when available
 *
 * All other JSON values are parsed exactly like native JSON.parse().
 *
 * @param {string} text A valid JSON string.
 * @param {Reviver} [reviver]
 * A function that transforms the results. This function is called for each member
 * of the object. If a member contains nested objects, the nested objects are
 * transformed before the parent object is.
 * @returns {any} The parsed JavaScript value.
 * @throws {SyntaxError} If text is not valid JSON.
 */
const JSONParse = (text, reviver) => {
  if (!text) return originalParse(text, reviver);

  try {
    if (isContextSourceSupported()) return JSONParseV2(text, reviver); // Shortcut to a faster (2x) and simpler version

    // Find and mark big numbers with "n"
    const serializedData = serializeBigInts(text);

    return originalParse(serializedData, (key, value, context) =>
      convertMarkedBigIntsReviver(key, value, context, reviver),
    );
  } catch (error) {
    if (error instanceof RangeError) {
      const serializedData = serializeBigInts(text);
      const parsed = originalParse(serializedData);

      return applyReviverIteratively(parsed, reviver);
    }

    throw error;
  }
};



/* harmony export */ __webpack_require__.d(__webpack_exports__, [
/* harmony export */   "Q", 0, /* binding */ JSONParse,
/* harmony export */   "i", 0, /* binding */ JSONStringify
/* harmony export */ ]);


/***/ },

/***/ 55407
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ getUserAgent)
/* harmony export */ });
function getUserAgent() {
  if (typeof navigator === "object" && "userAgent" in navigator) {
    return navigator.userAgent;
  }

  if (typeof process === "object" && process.version !== undefined) {
    return `Node.js/${process.version.substr(1)} (${process.platform}; ${
      process.arch
    })`;
  }

  return "<environment undetectable>";
}


/***/ }

};
