<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("forgottenLinkTitle")}
    <#elseif section = "form">
        <p role="alert">${msg("forgottenLinkWhat")}</p>
        <p>${msg("forgottenLinkThen")}</p>
    </#if>
</@layout.registrationLayout>
