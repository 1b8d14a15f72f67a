package org.encaisse.portfolios.web;

import org.encaisse.platform.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Portfolios in the menu. */
@Configuration(proxyBeanMethods = false)
class PortfolioEntries {

    @Bean
    NavEntry portfoliosEntry() {
        return new NavEntry(54, "/portfolios", "portfolios.menu", "user-plus");
    }
}
