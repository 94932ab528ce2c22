<#-- The form for identifier and password. Each error is tied to its field; what was typed as identifier is kept, the password never. -->

<#macro error field>
  <p class="g-field-error" id="${field}-error"><span class="g-hidden">${msg("loginFieldError")} </span>${messagesPerField.get(field)}</p>
</#macro>

<#-- Where a field's help and errors are. -->
<#macro described field help=false refused=false>
<#local by = []>
<#if refused><#local by = by + ["g-login-refused"]></#if>
<#if messagesPerField.existsError(field)><#local by = by + [field + "-error"]></#if>
<#if help><#local by = by + [field + "-help"]></#if>
<#if by?has_content> aria-describedby="${by?join(" ")}"</#if><#if refused || messagesPerField.existsError(field)> aria-invalid="true"</#if><#t>
</#macro>

<#macro form>
  <#local refused = messagesPerField.existsError("login")>
  <#local again = usernameHidden!false>
  <section class="g-means" aria-labelledby="g-password-title">
    <h2 class="g-means__title" id="g-password-title">${msg(again?then("loginPasswordAgainTitle", "loginPasswordTitle"))}</h2>
    <#if !again><p>${msg("loginPasswordIntroduction")}</p></#if>
    <#if refused>
      <div class="g-message g-message--error" role="alert" id="g-login-refused"><p>${messagesPerField.get("login")}</p></div>
    </#if>
    <form id="g-login-form" class="g-form" action="${url.loginAction}" method="post" novalidate="novalidate">
      <#if !again>
        <div class="g-field">
          <label for="username">${msg("loginIdentifier")}</label>
          <p class="g-hint" id="username-help">${msg("loginIdentifierHelp")}</p>
          <input class="g-input" id="username" name="username" type="text" value="${(login.username)!}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="255" aria-required="true"<#if messagesPerField.existsError("username")> autofocus</#if><@described field="username" help=true refused=refused/>>
          <#if messagesPerField.existsError("username")><@error field="username"/></#if>
        </div>
      </#if>
      <div class="g-field">
        <label for="password">${msg("loginPassword")}</label>
        <div class="g-secret">
          <input class="g-input" id="password" name="password" type="password" value="" autocomplete="current-password" aria-required="true"<#if refused || (messagesPerField.existsError("password") && !messagesPerField.existsError("username"))> autofocus</#if><@described field="password" refused=refused/>>
          <button class="${properties.kcFormPasswordVisibilityButtonClass!}" type="button" aria-label="${msg("loginShowPassword")}" aria-controls="password" data-password-toggle data-icon-show="${properties.kcFormPasswordVisibilityIconShow!}" data-icon-hide="${properties.kcFormPasswordVisibilityIconHide!}" data-label-show="${msg("loginShowPassword")}" data-label-hide="${msg("loginHidePassword")}"><i class="${properties.kcFormPasswordVisibilityIconShow!}" aria-hidden="true"></i></button>
        </div>
        <#if messagesPerField.existsError("password")><@error field="password"/></#if>
      </div>
      <button class="g-button g-button--secondary" id="g-login" name="login" type="submit">${msg("loginButton")}</button>
      <#if realm.resetPasswordAllowed!false>
        <p class="g-forgotten"><a id="g-forgotten-password" href="${url.loginResetCredentialsUrl}">${msg("loginForgottenPassword")}</a></p>
      </#if>
    </form>
  </section>
</#macro>
