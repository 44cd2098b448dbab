import { useEffect, useState } from 'react';
import * as tellings from 'tellings';

/** The package once it is ready, null until then. In StrictMode effects run twice; `init` loads only once. */
export function useTellings() {
  const [isReady, setIsReady] = useState(false);
  const [error, setError] = useState(null);
  useEffect(() => {
    let isGone = false;
    tellings.init().then(
      () => isGone || setIsReady(true),
      (reason) => isGone || setError(reason),
    );
    return () => {
      isGone = true;
    };
  }, []);
  if (error) throw error;
  return isReady ? tellings : null;
}
