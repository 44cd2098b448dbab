// From CommonJS, in Node 20.19 and newer.
const { init, similarity } = require('tellings');

init().then(() => {
  const first = 'The Orchard bridge in Tarn will close for four weeks from Monday, the town council said.';
  const second = 'The Orchard bridge in Tarn will close for four weeks from Monday, officials said.';
  console.log(similarity(first, second).relation);
});
