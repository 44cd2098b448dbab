/** The module itself, for platforms that compile what is imported: `init(module)`. */
declare const module: WebAssembly.Module;
export default module;
