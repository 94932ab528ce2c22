// A regional platform on oidc-provider. It prints one line when it listens and answers on the loopback interface alone.
//
// Who logs in says on its login page who they are and how they were authenticated: the tests set acr, amr and auth_time
// there. Settings come by environment variables; see NodePlatform.java.
import { generateKeyPairSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const port = Number(required('PLATFORM_PORT'));
const clientSecret = required('PLATFORM_CLIENT_SECRET');
const controlSecret = required('PLATFORM_CONTROL_SECRET');
const client = required('PLATFORM_CLIENT');
const gateway = required('PLATFORM_GATEWAY');

const issuer = `http://localhost:${port}`;
const cookieKeys = [randomBytes(32).toString('base64url')];
const people = new Map();
const claims = ['SubjectNameID', 'given_name', 'family_name', 'SubjectRole', 'SubjectRefPro'];

let signingKeys = [newKey()];
let provider = newProvider();
// What oidc-provider keeps (sessions, grants, codes) is the process's, so that a provider with other keys goes on with it.
let answer = provider.callback();

createServer(async (request, response) => {
  const { pathname } = new URL(request.url, issuer);
  try {
    if (pathname === '/keys' && request.method === 'POST') {
      rotateKeys(request, response);
    } else if (pathname.startsWith('/login/')) {
      await login(request, response);
    } else {
      await answer(request, response);
    }
  } catch (error) {
    // The name alone: a message may quote what was sent.
    console.error(`${request.method} ${pathname.split('/')[1]} failed: ${error.name}`);
    response.writeHead(500).end();
  }
}).listen(port, '127.0.0.1', () => console.log('listening'));

function required(name) {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set`);
  }
  return value;
}

function newKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid: randomBytes(8).toString('hex'), use: 'sig', alg: 'RS256' };
}

function newProvider() {
  const made = new Provider(issuer, {
    clients: [
      {
        client_id: client,
        client_secret: clientSecret,
        token_endpoint_auth_method: 'client_secret_basic',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: [`${gateway}/endpoint`],
        post_logout_redirect_uris: [`${gateway}/endpoint/logout_response`],
        backchannel_logout_uri: required('PLATFORM_BACKCHANNEL_LOGOUT'),
        backchannel_logout_session_required: true,
        require_auth_time: true,
      },
    ],
    jwks: { keys: signingKeys },
    cookies: { keys: cookieKeys },
    acrValues: ['eidas1', 'eidas2'],
    claims: { openid: ['sub', 'acr', 'amr', 'auth_time', ...claims], profile: [] },
    // The claims are in the ID token too, and not at the userinfo endpoint alone.
    conformIdTokenClaims: false,
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: { logoutSource },
    },
    pkce: { required: () => true },
    interactions: { url: (context, interaction) => `/login/${interaction.uid}` },
    findAccount: (context, sub) => people.has(sub) && { accountId: sub, claims: () => ({ sub, ...people.get(sub) }) },
    // The platform asks nobody whether the gateway may know them.
    async loadExistingGrant(context) {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client.clientId,
        accountId: context.oidc.session.accountId,
      });
      grant.addOIDCScope(context.oidc.params.scope);
      await grant.save();
      return grant;
    },
    ttl: { Session: 3600, Grant: 3600, Interaction: 600, IdToken: 300, AccessToken: 300, AuthorizationCode: 60 },
  });
  for (const event of ['server_error', 'grant.error', 'authorization.error', 'userinfo.error', 'backchannel.error']) {
    made.on(event, (...told) => console.error(event, told.find((one) => one instanceof Error)?.name));
  }
  made.on('backchannel.success', () => console.log('backchannel.success'));
  return made;
}

/** A new key signs; the one before is still published. */
function rotateKeys(request, response) {
  const given = Buffer.from(request.headers.authorization ?? '');
  const expected = Buffer.from(`Bearer ${controlSecret}`);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    response.writeHead(401).end();
    return;
  }
  signingKeys = [newKey(), signingKeys[0]];
  provider = newProvider();
  answer = provider.callback();
  response.writeHead(204).end();
}

async function login(request, response) {
  const interaction = await provider.interactionDetails(request, response);
  if (request.method !== 'POST') {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(loginPage(`/login/${interaction.uid}`));
    return;
  }
  const form = new URLSearchParams(await body(request));
  const sub = form.get('sub');
  people.set(sub, {
    ...(form.get('SubjectNameID') && { SubjectNameID: form.get('SubjectNameID') }),
    given_name: form.get('given_name'),
    family_name: form.get('family_name'),
    SubjectRole: ['10^1.2.250.1.213.1.1.5.5'],
    SubjectRefPro: {
      exercices: [
        {
          codeProfession: '10',
          codeCategorieProfessionnelle: 'C',
          nomDexercice: form.get('family_name'),
          prenomDexercice: form.get('given_name'),
          codeTypeSavoirFaire: 'S',
          codeSavoirFaire: 'SM54',
          activities: [],
        },
      ],
    },
  });
  await provider.interactionFinished(request, response, {
    login: {
      accountId: sub,
      ...(form.get('acr') && { acr: form.get('acr') }),
      ...(form.get('amr') && { amr: form.get('amr').split(' ') }),
      ts: Math.floor(Date.now() / 1000) - Number(form.get('age')),
    },
  });
}

/** @param form that ends the session, made by oidc-provider */
function logoutSource(context, form) {
  context.body = `<!doctype html><html lang="fr"><title>Plateforme</title><h1>Plateforme</h1>
${form}<button id="logout" type="submit" form="op.logoutForm" name="logout" value="yes">Se déconnecter</button>`;
}

function loginPage(action) {
  const fields = ['sub', 'SubjectNameID', 'given_name', 'family_name', 'acr', 'amr', 'age']
    .map((name) => `<label>${name} <input name="${name}"></label>`)
    .join('');
  return `<!doctype html><html lang="fr"><title>Plateforme</title><h1>Plateforme</h1>
<form method="post" action="${action}">${fields}<button type="submit">Se connecter</button></form>`;
}

async function body(request) {
  const parts = [];
  for await (const part of request) {
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
