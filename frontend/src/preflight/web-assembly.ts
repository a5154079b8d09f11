import url from '../../../target/teavm/decoder.wasm?url'
import type { Decode } from './looking'

type Any = (...values: unknown[]) => unknown

type Indexed = Record<string, unknown>

type Methods = Record<string, Any>

/** A Java object that is handed to JavaScript. */
class FromJava {
  readonly java: unknown

  constructor(java: unknown) {
    this.java = java
  }
}

/** The decoder as WebAssembly. Rejects where the browser lacks what it needs. */
export async function webAssembly(): Promise<Decode> {
  const module = await WebAssembly.compileStreaming(fetch(url), { builtins: ['js-string'] })
  if (WebAssembly.Module.imports(module).some((needed) => needed.module === 'wasm:js-string')) {
    throw new Error('no strings of JavaScript in WebAssembly')
  }
  let exports: WebAssembly.Exports = {}
  const wrap = (value: unknown): unknown => (exports['teavm.jso.createWrapper'] as Any)(value)
  const instance = await WebAssembly.instantiate(module, { ...memoryOf(module), ...runtime, teavmJso: bridge(wrap) })
  exports = instance.exports
  return (exports['look'] as WebAssembly.Global<'externref'>).value as Decode
}

/** The memory beside the objects, where bytes are handed over. */
function memoryOf(module: WebAssembly.Module): WebAssembly.Imports {
  const [section = new ArrayBuffer()] = WebAssembly.Module.customSections(module, 'teavm.memoryRequirements')
  const { min, dataSize } = JSON.parse(new TextDecoder().decode(section)) as { min: number; dataSize: number }
  const memory = new WebAssembly.Memory({ initial: min, maximum: 1 << 15 })
  return {
    env: { memory },
    teavmMemory: {
      linearMemory: () => memory.buffer,
      notifyHeapResized: () => undefined,
      heapOffset: new WebAssembly.Global({ value: 'i32' }, (dataSize + 7) & ~7),
      maxSize: new WebAssembly.Global({ value: 'i32' }, 0x7fff_ffff),
    },
  }
}

const runtime: WebAssembly.Imports = {
  teavm: { takeStackTrace: () => ({ getStack: () => [] }), decorateException: () => undefined },
  teavmDate: { currentTimeMillis: () => Date.now() },
  teavmMath: { log: (value: number) => Math.log(value) },
}

/**
 * How TeaVM calls JavaScript. Its own runtime makes these functions from text, which the Content-Security-Policy forbids.
 * Where the module asks for one that is not here, it does not start; where it asks for an unknown text, the look breaks.
 */
function bridge(wrap: (value: unknown) => unknown): WebAssembly.ModuleImports {
  const same = (value: unknown): unknown => value
  const call = (called: Any, ...values: unknown[]): unknown => called(...values)
  const callMethod = (of: Methods, name: string, ...values: unknown[]): unknown => of[name]?.(...values)
  const construct = (type: new (...values: unknown[]) => unknown, ...values: unknown[]): unknown => new type(...values)
  const property = (of: object | null, name: string): unknown => Reflect.get(of ?? globalThis, name)
  return {
    stringBuiltinsSupported: () => 1,
    wrapInt: same, wrapShort: same, wrapDouble: same, unwrapInt: same, unwrapByte: same, unwrapDouble: same,
    unwrapBoolean: (value: unknown) => value ? 1 : 0,
    isUndefined: (value: unknown) => value === undefined,
    isPrimitive: (value: unknown, type: string) => value === null || typeof value === type,
    global: (name: string) => property(null, name),
    getProperty: property,
    setProperty: (of: Indexed, name: string, value: unknown) => { of[name] = value },
    createFunction0: functionOf, createFunction1: functionOf, callFunction0: call, callFunction1: call,
    callMethod0: callMethod, callMethod1: callMethod, callMethod2: callMethod, callMethod3: callMethod,
    construct1: construct, construct3: construct,
    createClass: () => class extends FromJava {},
    defineFunction: same,
    defineStaticMethod: (type: Indexed, name: string, body: Any) => { type[name] = body },
    defineMethod: (type: { prototype: Methods }, name: string, body: Any) => {
      type.prototype[name] = function (this: unknown, ...values: unknown[]) { return body(this, ...values) }
    },
    javaObjectToJS: (java: unknown, type: new (java: unknown) => FromJava) => java === null ? null : new type(java),
    unwrapJavaObject: (object: FromJava) => object.java,
    wrapObject: (value: unknown) => value instanceof FromJava ? value.java : value === null ? null : wrap(value),
    asFunction: (of: Methods, name: string) => (...values: unknown[]) => of[name]?.(...values),
  }
}

/** The few functions that TeaVM's library has as text. */
function functionOf(...text: string[]): Any {
  const body = text.pop()
  if (body === '{return {};}') return () => ({})
  if (body === `return ${text.join()};`) return (value) => value
  throw new Error(`unknown function: ${String(body)}`)
}
