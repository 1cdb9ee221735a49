# Asks a Chokepoint server with nothing but base R.
#
#     ./chokepoint serve &
#     Rscript src/examples/ask.R http://localhost:3330

arguments <- commandArgs(trailingOnly = TRUE)
base <- if (length(arguments) > 0) sub("/$", "", arguments[1]) else "http://localhost:3330"

# The rows of a canned query as a data frame; arguments are its parameters.
ask <- function(name, ...) {
  parameters <- list(...)
  query <- paste(names(parameters), sapply(parameters, URLencode, reserved = TRUE), sep = "=", collapse = "&")
  address <- paste0(base, "/api/v1/queries/", name, ".csv", if (nzchar(query)) paste0("?", query))
  read.csv(url(address, encoding = "UTF-8"), check.names = FALSE)
}

# A table of the dump as a data frame.
dump_table <- function(name) {
  read.csv(url(paste0(base, "/dump/tables/", name, ".csv"), encoding = "UTF-8"), check.names = FALSE)
}

cat("Caught later:\n")
cat(paste0("  ", ask("caught-later")$technologyLabel), sep = "\n")
cat("Lists of restricted parties:\n")
cat(paste0("  ", dump_table("RestrictedPartyList")$label), sep = "\n")
