<#-- What the pages of establishments have in common. -->

<#macro support url><#if url?has_content><p class="g-support"><a href="${url}" rel="noopener noreferrer">${msg("establishmentSupport")}</a></p></#if></#macro>
