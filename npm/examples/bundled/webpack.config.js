export default {
  mode: 'production',
  entry: './main.js',
  output: { filename: 'main.js', module: true, clean: true },
  experiments: { outputModule: true },
  // The copy of the module is large, and loaded only where the file cannot be.
  performance: { hints: false },
};
