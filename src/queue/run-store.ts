import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { Redis } from 'ioredis';
import type { FileRecord } from '../batch';
import {
  batch as batchShape,
  fileNames,
  fileRecords,
  namesBeside,
  storedOrder,
  tally as tallyShape,
  type Batch,
  type StoredOrder,
  type Tally,
} from './shapes/run';
import { readJson, ShapeError, type Shape } from './shapes/shape';

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/** No stored text is larger once it is unpacked; beyond that it is nothing of ours. */
const LARGEST = 1 << 30;

async function pack(json: string): Promise<Buffer> {
  return deflate(json, { level: 6 });
}

async function unpack<T>(bytes: Buffer, shape: Shape<T>, what: string): Promise<T> {
  const json = await inflate(bytes, { maxOutputLength: LARGEST }).catch((): never => {
    throw new ShapeError(what);
  });
  return readJson(json.toString('utf8'), shape, what);
}

/** What a run keeps in Redis. Whatever is read is checked: others may write there. */
export class RunStore {
  constructor(
    private readonly redis: Redis,
    readonly run: string,
  ) {}

  private key(part: string): string {
    return `jixiao-run:${this.run}:${part}`;
  }

  async exists(): Promise<boolean> {
    return (await this.redis.exists(this.key('names'))) === 1;
  }

  /** Puts down what is to be done; batches that are in the run no more go, with what they came to. */
  async plan(
    order: StoredOrder,
    id: string,
    batches: readonly Batch[],
    names: readonly string[],
    folders: ReadonlyMap<string, readonly string[]>,
  ): Promise<void> {
    const wanted = new Set(batches.map((one) => one.id));
    const gone = (await this.redis.hkeys(this.key('batches'))).filter((one) => !wanted.has(one));
    const packed = await Promise.all(
      [...folders].map(async ([folder, beside]) => [folder, await pack(JSON.stringify(beside))] as const),
    );
    const work = this.redis.multi().hset(this.key('orders'), id, JSON.stringify(order));
    for (const one of batches) work.hset(this.key('batches'), one.id, JSON.stringify(one));
    for (const one of gone)
      work.hdel(this.key('batches'), one).hdel(this.key('results'), one).hdel(this.key('tallies'), one);
    work.del(this.key('folders'));
    for (const [folder, beside] of packed) work.hset(this.key('folders'), folder, beside);
    work.set(this.key('order'), id).set(this.key('names'), await pack(JSON.stringify(names)));
    await work.exec();
  }

  async order(id: string): Promise<StoredOrder | null> {
    const json = await this.redis.hget(this.key('orders'), id);
    return json === null ? null : readJson(json, storedOrder, 'order');
  }

  /** By which order the run is done now. */
  async currentOrder(): Promise<StoredOrder | null> {
    const id = await this.redis.get(this.key('order'));
    return id === null ? null : this.order(id);
  }

  async batches(): Promise<Batch[]> {
    const all = await this.redis.hvals(this.key('batches'));
    return all.map((json) => readJson(json, batchShape, 'batch'));
  }

  async batch(id: string): Promise<Batch | null> {
    const json = await this.redis.hget(this.key('batches'), id);
    return json === null ? null : readJson(json, batchShape, 'batch');
  }

  /** The files of the run in the order of its reports. */
  async names(): Promise<string[]> {
    const bytes = await this.redis.getBuffer(this.key('names'));
    return bytes ? unpack(bytes, fileNames, 'names') : [];
  }

  /** Names of the files beside those of a folder, as they were when the run was submitted. */
  async namesBeside(folder: string): Promise<string[]> {
    const bytes = await this.redis.hgetBuffer(this.key('folders'), folder);
    return bytes ? unpack(bytes, namesBeside, 'folder') : [];
  }

  async hasResult(id: string): Promise<boolean> {
    return (await this.redis.hexists(this.key('results'), id)) === 1;
  }

  async done(): Promise<Set<string>> {
    return new Set(await this.redis.hkeys(this.key('results')));
  }

  /** Both or neither. Done twice it is the same: a batch comes to the same bytes wherever it is worked on. */
  async putResult(id: string, records: readonly string[], tally: Tally): Promise<void> {
    const packed = await pack(`[${records.join(',')}]`);
    await this.redis
      .multi()
      .hset(this.key('results'), id, packed)
      .hset(this.key('tallies'), id, JSON.stringify(tally))
      .exec();
  }

  /** What a batch came to; `null` as long as it is not done. */
  async result(id: string): Promise<FileRecord[] | null> {
    const bytes = await this.redis.hgetBuffer(this.key('results'), id);
    return bytes && unpack(bytes, fileRecords, 'result');
  }

  async tallies(): Promise<Tally[]> {
    const all = await this.redis.hvals(this.key('tallies'));
    return all.map((json) => readJson(json, tallyShape, 'tally'));
  }

  /** Takes the run out of Redis. */
  async forget(): Promise<void> {
    await this.redis.unlink(
      ...['orders', 'order', 'batches', 'names', 'folders', 'results', 'tallies'].map((part) =>
        this.key(part),
      ),
    );
  }
}
