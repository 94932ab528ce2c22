<#-- The means of login: the card, Pro Santé Connect when there is one, identifier and password, then other sites. -->
<#import "template.ftl" as layout>
<#import "links.ftl" as links>
<#import "login-means.ftl" as means>
<#import "login-password.ftl" as password>
<#assign wrong = messagesPerField.existsError("login", "username", "password")>
<@layout.registrationLayout displayMessage=!wrong displayInfo=false; section>
  <#if section == "header">
    ${msg("loginAccountTitle")}
  <#elseif section == "form">
    <#assign providers = (social.providers)![]>
    <#assign card = means.withAlias(providers, "cps")>
    <#assign proSanteConnect = means.withAlias(providers, "psc")>
    <#-- Another site vouches for what its operator allows, which the person cannot know: at eidas2 it is not offered. -->
    <#assign others = strongMeansAlone???then([], means.without(providers, ["cps", "psc"]))>

    <#if !card?has_content && !proSanteConnect?has_content && !others?has_content && !passwordLogin??>
      <p class="g-message g-message--warning">${msg("meansNone")}</p>
    <#elseif strongMeansAlone??>
      <div class="g-message g-message--info" role="status" id="g-strong-means"><p>${msg("meansStrongWhy")}</p></div>
    </#if>

    <#if card?has_content>
      <@means.card provider=card[0]/>
    </#if>
    <#if proSanteConnect?has_content>
      <@means.proSanteConnect provider=proSanteConnect[0]/>
    </#if>
    <#-- Only where the step behind the page reads it: a client that asks for eidas2 gets the strong means alone. -->
    <#if passwordLogin??>
      <@password.form/>
    </#if>
    <#if others?has_content>
      <@means.sites providers=others/>
    </#if>
  </#if>
</@layout.registrationLayout>
