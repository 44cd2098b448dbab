export default { testEnvironment: 'jsdom', setupFiles: ['./jest.setup.js'] };
