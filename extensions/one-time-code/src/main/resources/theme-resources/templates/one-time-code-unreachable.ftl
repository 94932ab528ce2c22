<#-- There is nowhere to send a code to, and the person is told what to do about it (ACC-4). -->
<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("codeUnreachableTitle")}
  <#elseif section = "form">
    <div id="code-unreachable" role="alert">
      <p>${msg(reason)}</p>
    </div>
    <p>${msg(advice)}</p>
    <@buttons.actionGroup>
      <@buttons.buttonLink id="code-other-means" href=url.loginRestartFlowUrl label="codeOtherMeans"/>
    </@buttons.actionGroup>
  </#if>
</@layout.registrationLayout>
